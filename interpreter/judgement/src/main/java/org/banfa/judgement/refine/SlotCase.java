package org.banfa.judgement.refine;

import org.banfa.model.core.Formula;

/**
 * How two drafts are related in one situation.
 *
 * @param when the situation; {@link Formula#TRUE} when it is the same in all
 * @param onlyOlder what only the older allows, null when nothing or when it cannot be shown
 * @param onlyNewer what only the newer allows, null when nothing or when it cannot be shown
 */
public record SlotCase(Formula when, Relation relation, Separation onlyOlder, Separation onlyNewer) {}
