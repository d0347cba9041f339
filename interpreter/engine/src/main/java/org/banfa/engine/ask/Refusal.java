package org.banfa.engine.ask;

import java.util.List;
import org.banfa.model.order.Effective;

/**
 * Why an answer is not accepted.
 *
 * @param code message of the catalogue
 * @param arguments of the message
 * @param rule the clause it is against, with its origin; null for answers that make no sense
 */
public record Refusal(String code, List<String> arguments, Effective.Provided rule) {}
