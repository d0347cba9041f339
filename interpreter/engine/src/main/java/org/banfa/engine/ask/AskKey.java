package org.banfa.engine.ask;

/**
 * The stable identity of a question: the same program asks the same question under the same key, whatever else changed.
 *
 * @param document title of the method
 * @param label label of the clause that asks
 * @param organ organ whose election it is, empty when none
 * @param contest contest (the post), empty when none
 * @param round 1 for the first vote; later votes count up; 0 when not about a vote
 * @param district electoral district or group, empty when undivided
 * @param subject what is asked: a slot key, a person, a place
 * @param ordinal counts repetitions of the same question, from 1
 */
public record AskKey(
    String document, String label, String organ, String contest, int round, String district, String subject, int ordinal) {
  /** One line that identifies the key; parts are separated by {@code |}, which is escaped in them. */
  public String text() {
    return String.join(
        "|", escaped(document), escaped(label), escaped(organ), escaped(contest), Integer.toString(round), escaped(district),
        escaped(subject), Integer.toString(ordinal));
  }

  private static String escaped(String part) {
    return part.replace("\\", "\\\\").replace("|", "\\|");
  }
}
