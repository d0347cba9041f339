package org.banfa.documents.conformity;

import java.util.List;

/**
 * The conformity report on one method, in words of one language, before it is laid out; the JSON form is this very record.
 *
 * @param schema version of the JSON form
 * @param language {@code zh} or {@code en}
 * @param conflicts findings against higher documents, gravest first
 * @param gaps what higher documents demand and the method leaves out
 * @param flaws what the document says against itself, or says badly
 * @param questions what only a person can answer
 * @param stale opinions on findings there are no more
 * @param comparison every rule in force, by document and article
 */
public record ConformityReport(
    String schema,
    String language,
    Cover cover,
    List<Used> documents,
    List<Count> verdicts,
    List<Count> weights,
    List<Tally> tallies,
    List<Entry> conflicts,
    List<Entry> gaps,
    List<Entry> flaws,
    List<Question> questions,
    List<TimetableLine> timetable,
    List<Entry> calendar,
    List<Section> comparison,
    List<Unseen> unseen,
    List<ReadingNote> readings,
    List<String> stale) {

  /** What is reviewed, by the law of which day. A text is empty where the method does not say it. */
  public record Cover(
      String title, String file, String rank, String place, String organs, String partOf, String carriesOut, String origin, String issued,
      String electionDay, String lawDay, String hash) {}

  /**
   * A document that was used.
   *
   * @param role what it is to the method, in words
   * @param evidence how well its rules are known, in words
   * @param hash SHA-256 of what it says
   */
  public record Used(
      String title, String role, String version, String since, String evidence, String verified, String hash) {}

  /** How often something occurs. */
  public record Count(String id, String name, int count) {}

  /** The rules of one document by verdict, in the order of the verdicts of the whole. */
  public record Tally(String law, List<Integer> counts) {}

  /** A rule that a finding rests on. */
  public record Basis(String law, String article, String rule, String evidence, String requirement) {}

  /** A clause with its words. */
  public record Passage(String document, String place, String origin, String words, String position) {}

  /**
   * A finding told in full.
   *
   * @param number its number in its part, from 1
   * @param passage the clause it is about; null when the document is silent
   * @param silence that the document is silent and where the matter would belong; empty when it is not
   * @param name by which reviews call it
   * @param review what people said of it, empty when nothing
   * @param election the smallest election in which method and rule differ; empty when none
   */
  public record Entry(
      int number, String code, String name, String severity, String weight, String verdict, String title, Passage passage, String silence,
      List<Basis> bases, String message, String note, List<String> steps, String election, String effect, List<String> related,
      String remedy, String review) {}

  /**
   * A question for a person.
   *
   * @param kind {@code requirement}, {@code reading} or {@code undecided}
   * @param closed whether a person has decided it
   * @param ways the readings there are and what each leads to; empty when the question is not one of reading
   */
  public record Question(
      int number, String kind, String code, String name, String question, Passage passage, List<Basis> bases, String note, List<String> ways, String review,
      boolean closed) {}

  /** An act with its days. */
  public record TimetableLine(String act, String earliest, String latest, String slack) {}

  /** The rules of one document. */
  public record Section(String law, String version, List<Line> lines) {}

  /**
   * One rule and one subject.
   *
   * @param passages the clauses that meet it, or break it
   * @param reason why the verdict is so
   * @param refers to the entry that tells more: {@code part-number}; empty when there is none
   */
  public record Line(
      String article, String rule, String subject, String requirement, String verdict, String verdictName, List<Passage> passages,
      String reason, String refers, String evidence) {}

  /** What was not seen, or not in full. */
  public record Unseen(String text, String state, String consequence) {}

  /** A reading that was adopted. */
  public record ReadingNote(String name, String law, String articles, String adopted, String words, String others, String grounds) {}
}
