package org.banfa.executor.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.banfa.executor.journal.Chain;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.model.order.Program;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/**
 * The documents an election is carried out by, as they were when it began or was amended.
 *
 * @param title the method
 * @param sources its text and those of the documents it depends on
 * @param words the vocabulary of the standard library as it then was
 * @param laws its statutes as they then were, as far as they can bind the method
 * @param authority who amended it, empty at the beginning
 * @param reason why, empty at the beginning
 * @param changes what the amendment changed, empty at the beginning
 */
public record Dossier(
    String title, List<Source> sources, List<Source> words, List<Source> laws, String authority, String reason, List<Note> changes) {
  /**
   * A sentence an amendment changed.
   *
   * @param before its hash before, empty when there was none
   * @param after its hash after, empty when there is none
   */
  public record Note(String label, String document, String before, String after) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The dossier of a method: its own source, those it leads to, and the standard library as it is now. */
  public static Dossier of(Library library, LegalDocument method) {
    List<LegalDocument> all = new ArrayList<>(List.of(method));
    for (int i = 0; i < all.size(); i++) {
      LegalDocument document = all.get(i);
      List<String> titles = new ArrayList<>(document.header().carriesOut());
      titles.add(document.header().partOf());
      for (String title : titles) library.find(title).filter(d -> !all.contains(d)).ifPresent(all::add);
    }
    for (LegalDocument beside : Program.of(library, method).documents()) if (!all.contains(beside)) all.add(beside);
    List<Source> sources = all.stream().map(LegalDocument::source).distinct().toList();
    return new Dossier(method.title(), sources, StandardLibrary.words(), StandardLibrary.laws(library), "", "", List.of());
  }

  public Dossier amendedBy(String by, String why) {
    return new Dossier(title, sources, words, laws, by, why, changes);
  }

  /** The same method under the standard library of another dossier. */
  Dossier under(Dossier other) {
    return new Dossier(title, sources, other.words, other.laws, authority, reason, changes);
  }

  /** The library these documents make together with the standard library of their time. */
  public Library library() {
    return new LibraryLoader(new Diagnostics()).with(words, laws, sources);
  }

  /** Whether the method and the documents it leads to read as in another dossier. */
  boolean readsAs(Dossier other) {
    return texts(sources).equals(texts(other.sources));
  }

  /** Whether the standard library is the same as in another dossier. */
  boolean hasLibraryOf(Dossier other) {
    return texts(words).equals(texts(other.words)) && texts(laws).equals(texts(other.laws));
  }

  private static List<String> texts(List<Source> sources) {
    return sources.stream().map(Source::text).toList();
  }

  /** The same with what it changes. */
  Dossier changing(List<Difference.Change> differences) {
    List<Note> notes = new ArrayList<>();
    for (Difference.Change change : differences) notes.add(new Note(change.label(), change.title(), hash(change.before()), hash(change.after())));
    return new Dossier(title, sources, words, laws, authority, reason, List.copyOf(notes));
  }

  private static String hash(RuleHashes.Sentence sentence) {
    return sentence == null ? "" : sentence.hash();
  }

  /** What tells one set of documents from another, whoever put it in force. */
  String identity() {
    return Chain.hash(new Dossier(title, sources, words, laws, "", "", List.of()).json());
  }

  /** The dossier as a line of JSON. */
  String json() {
    ObjectNode node = JSON.createObjectNode().put("title", title).put("authority", authority).put("reason", reason);
    put(node.putArray("sources"), sources);
    put(node.putArray("words"), words);
    put(node.putArray("laws"), laws);
    ArrayNode list = node.putArray("changes");
    for (Note note : changes) list.addObject().put("label", note.label()).put("document", note.document()).put("before", note.before()).put("after", note.after());
    return node.toString();
  }

  private static void put(ArrayNode array, List<Source> sources) {
    for (Source source : sources) array.addObject().put("name", source.name()).put("text", source.text());
  }

  private static List<Source> sources(JsonNode array) {
    List<Source> sources = new ArrayList<>();
    for (JsonNode one : array) sources.add(new Source(one.get("name").asText(), one.get("text").asText()));
    return List.copyOf(sources);
  }

  static Dossier read(String json, long seq) {
    try {
      JsonNode node = JSON.readTree(json);
      if (!node.has("words")) throw new JournalProblem("B4066", Long.toString(seq));
      List<Note> notes = new ArrayList<>();
      for (JsonNode one : node.get("changes")) {
        notes.add(new Note(one.get("label").asText(), one.get("document").asText(), one.get("before").asText(), one.get("after").asText()));
      }
      return new Dossier(node.get("title").asText(), sources(node.get("sources")), sources(node.get("words")), sources(node.get("laws")),
          node.get("authority").asText(), node.get("reason").asText(), List.copyOf(notes));
    } catch (JsonProcessingException | NullPointerException e) {
      throw new JournalProblem("B4055", Long.toString(seq));
    }
  }
}
