package org.banfa.model.document;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.vocabulary.Term;

/**
 * The keys at the head of a document.
 *
 * @param code stable code of a statute, such as cn.vco
 * @param rank null when not given (a method is then a village method)
 * @param territory path from the province down; empty means the whole country
 * @param binds organs it binds (约束), or whose election it governs (组织)
 * @param versions in order of their first day; empty when the document has none
 * @param partOf title of the frame it belongs to (隶属), empty when none
 * @param carriesOut titles of the methods it carries out (实施)
 * @param under titles it names as its basis (依据)
 * @param source where it comes from (出处)
 * @param guides whether it binds the methods of these bodies (约束) without being the method of one (组织)
 */
public record Header(
    String code,
    Rank rank,
    List<String> territory,
    List<Term> binds,
    List<Version> versions,
    LocalDate verified,
    LocalDate issued,
    String partOf,
    List<String> carriesOut,
    List<String> under,
    String source,
    String findingClass,
    boolean guides) {
  /** The head of a document that is the method of its bodies. */
  public Header(
      String code,
      Rank rank,
      List<String> territory,
      List<Term> binds,
      List<Version> versions,
      LocalDate verified,
      LocalDate issued,
      String partOf,
      List<String> carriesOut,
      List<String> under,
      String source,
      String findingClass) {
    this(code, rank, territory, binds, versions, verified, issued, partOf, carriesOut, under, source, findingClass, false);
  }
}
