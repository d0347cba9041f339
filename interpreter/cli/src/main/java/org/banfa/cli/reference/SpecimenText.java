package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.elaborate.DocumentElaborator;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.read.Structure;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.translate.Translator;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.SentenceTree;

/** A document read for its examples, with its grammar and its English. */
final class SpecimenText {
  private final Source source;
  private final Lexicon lexicon;
  private final FileTree tree;
  private final Structure structure;
  private final Map<Integer, Word> words = new TreeMap<>();
  private final List<Place> sentences = new ArrayList<>();
  private SpecimenText english;

  /** A sentence in its document; {@code number} counts the sentences of the file from 0. */
  record Place(SpecimenText text, DocumentTree document, SentenceTree sentence, int number, int article) {
    String label() {
      return sentence.labelText();
    }

    DocumentKind kind() {
      return DocumentElaborator.kind(document);
    }

    /** What is written, without the label. */
    Span span() {
      return sentence.label() == null ? sentence.span() : new Span(sentence.label().span().end(), sentence.span().end());
    }

    List<Word> words() {
      return text.words(span());
    }
  }

  SpecimenText(Source source, Lexicon lexicon) {
    this.source = source;
    this.lexicon = lexicon;
    this.tree = Reader.read(source, lexicon, new Diagnostics());
    this.structure = Structure.of(source, lexicon);
    tree.cut().words().forEach(w -> words.put(w.span().start(), w));
    for (DocumentTree document : tree.documents()) {
      document.preamble().forEach(s -> sentences.add(new Place(this, document, s, sentences.size(), -1)));
      for (int i = 0; i < document.articles().size(); i++)
        for (SentenceTree sentence : document.articles().get(i).sentences()) sentences.add(new Place(this, document, sentence, sentences.size(), i));
    }
  }

  Source source() {
    return source;
  }

  FileTree tree() {
    return tree;
  }

  Structure structure() {
    return structure;
  }

  List<Place> sentences() {
    return sentences;
  }

  List<Word> words(Span span) {
    List<Word> within = new ArrayList<>();
    for (Word word : tree.cut().words()) if (word.span().start() >= span.start() && word.span().end() <= span.end()) within.add(word);
    return within;
  }

  /** The sentence with this number in English; null when the document cannot be translated. */
  Place translated(int number) {
    if (english == null) english = new SpecimenText(new Source(source.name(), Translator.translate(tree, lexicon, Language.EN).text()), lexicon);
    return number < english.sentences.size() ? english.sentences.get(number) : null;
  }
}
