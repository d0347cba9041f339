package org.banfa.engine.certificate;

import java.util.Set;

/** The places of a certificate where a single change under a new seal is not found: what people said or a journal has on record, and names of documents. */
public final class CertifiedPlaces {
  /** Places of a result. */
  public static final Set<String> RESULT = Set.of("counts.number", "course", "field.barred", "field.contenders", "field.contenders.name", "field.contenders.post",
      "field.from.course", "field.electorsFrom.course", "field.from.results", "field.from.results.number", "field.from.results.post",
      "field.electorsFrom.results", "field.electorsFrom.results.number", "field.electorsFrom.results.post",
      "given.numbers", "given.situations", "given.pairs", "given.pairs.relation", "kinds", "women", "learnt",
      "amendments.time", "amendments.authority", "amendments.reason", "amendments.changes",
      "amendments.method", "amendments.lawAsOf", "method", "lawAsOf", "given.posts", "given.posts.kind", "given.posts.rank", "given.posts.womenOnly");

  /** Places of who holds which office at the end: the journal it was read from, and the body its method names. */
  public static final Set<String> SEATS = Set.of("seats rows", "seats head", "seats organ");

  private CertifiedPlaces() {}
}
