package org.banfa.executor.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/**
 * The documents an election is carried out by, as they were when it began or was amended.
 *
 * @param title the method
 * @param sources its text and those of the documents it depends on
 * @param authority who amended it, empty at the beginning
 * @param reason why, empty at the beginning
 * @param changes what the amendment changed, empty at the beginning
 */
public record Dossier(String title, List<Source> sources, String authority, String reason, List<Note> changes) {
  /**
   * A sentence an amendment changed.
   *
   * @param before its hash before, empty when there was none
   * @param after its hash after, empty when there is none
   */
  public record Note(String label, String document, String before, String after) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The dossier of a method: its own source and those it leads to. */
  public static Dossier of(Library library, LegalDocument method) {
    List<LegalDocument> all = new ArrayList<>(List.of(method));
    for (int i = 0; i < all.size(); i++) {
      LegalDocument document = all.get(i);
      List<String> titles = new ArrayList<>(document.header().carriesOut());
      titles.add(document.header().partOf());
      for (String title : titles) library.find(title).filter(d -> !all.contains(d)).ifPresent(all::add);
    }
    return new Dossier(method.title(), all.stream().map(LegalDocument::source).distinct().toList(), "", "", List.of());
  }

  public Dossier amendedBy(String by, String why) {
    return new Dossier(title, sources, by, why, changes);
  }

  /** The library these documents make together with the standard library. */
  public Library library() {
    return new LibraryLoader(new Diagnostics()).withStandard(sources);
  }

  /** The same with what it changes. */
  Dossier changing(List<Difference.Change> differences) {
    List<Note> notes = new ArrayList<>();
    for (Difference.Change change : differences) notes.add(new Note(change.label(), change.title(), hash(change.before()), hash(change.after())));
    return new Dossier(title, sources, authority, reason, List.copyOf(notes));
  }

  private static String hash(RuleHashes.Sentence sentence) {
    return sentence == null ? "" : sentence.hash();
  }

  /** What tells one set of documents from another, whoever put it in force. */
  String identity() {
    return new Dossier(title, sources, "", "", List.of()).json();
  }

  /** The dossier as a line of JSON. */
  String json() {
    ObjectNode node = JSON.createObjectNode().put("title", title).put("authority", authority).put("reason", reason);
    ArrayNode texts = node.putArray("sources");
    for (Source source : sources) texts.addObject().put("name", source.name()).put("text", source.text());
    ArrayNode list = node.putArray("changes");
    for (Note note : changes) list.addObject().put("label", note.label()).put("document", note.document()).put("before", note.before()).put("after", note.after());
    return node.toString();
  }

  static Dossier read(String json, long seq) {
    try {
      JsonNode node = JSON.readTree(json);
      List<Source> sources = new ArrayList<>();
      for (JsonNode one : node.get("sources")) sources.add(new Source(one.get("name").asText(), one.get("text").asText()));
      List<Note> notes = new ArrayList<>();
      for (JsonNode one : node.get("changes")) {
        notes.add(new Note(one.get("label").asText(), one.get("document").asText(), one.get("before").asText(), one.get("after").asText()));
      }
      return new Dossier(node.get("title").asText(), List.copyOf(sources), node.get("authority").asText(), node.get("reason").asText(), List.copyOf(notes));
    } catch (JsonProcessingException | NullPointerException e) {
      throw new JournalProblem("B4055", Long.toString(seq));
    }
  }
}
