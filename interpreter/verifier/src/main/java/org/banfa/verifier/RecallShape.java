package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sees that a certificate of a vote on recall is about those named and nobody else: one post, a seat for each, votes for and against each. */
final class RecallShape {
  private RecallShape() {}

  static void check(JsonNode all) throws MalformedException {
    String vote = all.path("vote").asText();
    TreeSet<String> named = new TreeSet<>();
    all.path("standing").forEach(n -> named.add(n.asText()));
    JsonNode standing = CertificateVerifier.MAPPER.valueToTree(List.copyOf(named));
    Map<String, Object> post = new TreeMap<>(Map.of("name", vote, "seats", named.size(), "rank", 1, "womenOnly", false));
    same("standing", all.path("standing"), standing);
    same("posts", all.path("posts"), CertificateVerifier.MAPPER.valueToTree(List.of(post)));
    same("printed", all.path("printed"), CertificateVerifier.MAPPER.valueToTree(Map.of(vote, standing)));
    same("writeIns", all.path("writeIns"), CertificateVerifier.MAPPER.valueToTree(false));
    same("eachName", all.path("eachName"), CertificateVerifier.MAPPER.valueToTree(true));
    same("round", all.path("round"), CertificateVerifier.MAPPER.valueToTree(1));
    same("women", all.path("women"), CertificateVerifier.MAPPER.createObjectNode());
    same("barred", all.path("barred"), CertificateVerifier.MAPPER.createArrayNode());
    for (String votes : new String[] {"votes", "against"}) {
      TreeSet<String> of = new TreeSet<>();
      all.path(votes).path(vote).fieldNames().forEachRemaining(of::add);
      if (all.path(votes).size() != 1 || !of.equals(named)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, votes);
    }
  }

  private static void same(String field, JsonNode said, JsonNode expected) throws MalformedException {
    if (!Canonical.hash(said).equals(Canonical.hash(expected))) throw new MalformedException(Problem.NOT_A_CERTIFICATE, field);
  }
}
