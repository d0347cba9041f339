package org.banfa.engine.certificate;

import java.util.List;

/**
 * What is on record of other rules taking over.
 *
 * @param time when it was recorded, as the journal has it
 * @param authority by whose authority
 * @param reason why
 * @param changes the sentences that changed, each by its document and label
 */
public record Amendment(String time, String authority, String reason, List<String> changes) {}
