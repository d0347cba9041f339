package org.banfa.executor.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.procedure.Special;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Knows how questions, acts and choices are called, in both languages. */
public final class AnswerWords {
  /** Questions about a person or a post, whose name stands in the text that asks: what comes before the colon names the text. */
  private static final List<String> ABOUT = List.of("woman", "kind", "name", "agreement", "agreed");
  private static final List<String> SPECIALS = List.of(Special.CORRECT, Special.POSTPONE, Special.OMIT);

  private final Vocabulary vocabulary;

  public AnswerWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The act or special choice a name stands for. */
  public Optional<String> act(String name) {
    for (String special : SPECIALS) if (texts("answers." + special.substring(1)).contains(name)) return Optional.of(special);
    return term(name).filter(t -> t.kind() == Kind.ACT).map(Term::id);
  }

  /** The word a name stands for, in either spelling. */
  public Optional<Term> term(String name) {
    return vocabulary.find(name).or(() -> vocabulary.all().stream().filter(t -> !name.isEmpty() && t.english().equals(name)).findFirst());
  }

  private static boolean about(Ask ask) {
    String subject = ask.key().subject();
    boolean asked = ask.question() instanceof Question.Decision || ask.question() instanceof Question.Pick;
    return asked && subject.indexOf(':') > 0 && ABOUT.contains(subject.substring(0, subject.indexOf(':')));
  }

  private List<String> filled(String key, List<String> names) {
    List<String> texts = new ArrayList<>();
    for (Language language : Language.values()) {
      Catalogue catalogue = Catalogue.of(language);
      texts.add(catalogue.text(key, names.stream().map(n -> word(n, catalogue)).toList()));
    }
    return texts;
  }

  /** The words of a catalogue's text, in both languages; alternatives are separated by a bar. */
  static List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Language language : Language.values()) texts.addAll(List.of(Catalogue.of(language).text(key).split("\\|")));
    return texts;
  }

  /** What the answer to a question may be headed by. */
  public List<String> names(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.Count count) return names(count.quantity().term().id());
    if (question instanceof Question.Signatures signatures) return names(signatures.quantity().term().id());
    if (about(ask)) {
      String[] parts = ask.key().subject().split(":", -1);
      return filled("answers.of." + parts[0], List.of(parts).subList(1, parts.length));
    }
    if (question instanceof Question.Decision decision && !Special.is(decision.subject())) return names(lastPart(decision.subject()));
    if (question instanceof Question.Pick && !Special.is(ask.key().subject())) return names(lastPart(ask.key().subject()));
    return texts("answers.of." + kind(ask));
  }

  /** How a question is called in one language. */
  public String name(Ask ask, Catalogue catalogue) {
    List<String> names = names(ask);
    if (about(ask)) return names.get(catalogue.language().ordinal());
    if (catalogue.has("answers.of." + kind(ask)) && names.equals(texts("answers.of." + kind(ask)))) {
      return catalogue.text("answers.of." + kind(ask)).split("\\|")[0];
    }
    return word(names.get(0), catalogue);
  }

  /** A word of the vocabulary in one language. */
  public String word(String id, Catalogue catalogue) {
    if (Special.is(id)) return catalogue.text("answers." + id.substring(1)).split("\\|")[0];
    String english = vocabulary.find(id).map(Term::english).orElse("");
    return catalogue.language() == Language.EN && !english.isEmpty() ? english : id;
  }

  private static String kind(Ask ask) {
    if (ask.question() instanceof Question.Decision decision) return decision.subject().equals(Special.CONFIRMED) ? "confirmed" : "stands";
    if (ask.question() instanceof Question.Pick) return "item";
    String name = ask.question().getClass().getSimpleName();
    return name.toLowerCase(java.util.Locale.ROOT);
  }

  private List<String> names(String id) {
    List<String> names = new ArrayList<>(List.of(id));
    vocabulary.find(id).map(Term::english).filter(e -> !e.isEmpty()).ifPresent(names::add);
    return names;
  }

  private static String lastPart(String key) {
    int dot = key.lastIndexOf('.');
    return dot < 0 ? key : key.substring(dot + 1);
  }
}
