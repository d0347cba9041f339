package org.banfa.judgement.refine;

import java.time.LocalDate;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;

/**
 * One of two drafts, resolved with its own library, so that both may declare the same words and bear the same title.
 *
 * @param lawAsOf the day whose law fills its silence; null for the draft's own election day
 */
public record Draft(Library library, LegalDocument document, LocalDate lawAsOf) {}
