package org.banfa.model.library;

import java.util.List;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Vocabulary;

/** All documents of one run, resolved: the vocabulary, the statutes and methods, the cases. */
public record Library(Vocabulary vocabulary, List<LegalDocument> documents, List<CaseStudy> cases) {}
