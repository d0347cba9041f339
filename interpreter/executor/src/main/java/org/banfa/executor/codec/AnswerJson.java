package org.banfa.executor.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.UnitShare;

/** Writes answers as JSON, always with the same bytes, and reads them back. */
public final class AnswerJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswerJson() {}

  public static String write(Answer answer) {
    ObjectNode node = JSON.createObjectNode();
    if (answer instanceof Answer.Act act) {
      node.put("act", act.act());
      node.put("day", act.day() == null ? null : act.day().toString());
    } else if (answer instanceof Answer.OnDay day) {
      node.put("day", day.day().toString());
    } else if (answer instanceof Answer.Number number) {
      node.put("number", number.value().toString());
    } else if (answer instanceof Answer.Yes yes) {
      node.put("yes", yes.yes());
    } else if (answer instanceof Answer.Word word) {
      node.put("word", word.word());
    } else if (answer instanceof Answer.People people) {
      ArrayNode all = node.putArray("people");
      for (Person person : people.people()) all.addObject().put("name", person.name()).put("woman", person.woman()).put("post", person.post());
    } else if (answer instanceof Answer.Counted counted) {
      TallyJson.write(counted.tally(), node);
    } else if (answer instanceof Answer.Units units) {
      ArrayNode all = node.putArray("units");
      for (UnitShare unit : units.units()) {
        ObjectNode one = all.addObject().put("name", unit.name()).put("registered", unit.registered()).put("households", unit.households());
        unit.seats().forEach(one.putObject("seats")::put);
        if (!unit.parent().isEmpty()) one.put("parent", unit.parent());
      }
    } else if (answer instanceof Answer.Unit unit) {
      node.put("unit", unit.unit()).put("on", unit.day() == null ? null : unit.day().toString()).put("takesPart", unit.takesPart());
    } else if (answer instanceof Answer.Numbers numbers) {
      ObjectNode all = node.putObject("numbers");
      numbers.numbers().forEach((name, number) -> all.put(name, number.toString()));
    } else if (answer instanceof Answer.Kin kin) {
      ArrayNode all = node.putArray("kin");
      for (KinPair pair : kin.pairs()) all.addObject().put("first", pair.first()).put("second", pair.second()).put("relation", pair.relation());
    }
    return node.toString();
  }

  /** The answer; empty when the text is none. */
  public static Optional<Answer> read(String text) {
    try {
      return Optional.ofNullable(answer(JSON.readTree(text)));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static Answer answer(JsonNode node) {
    if (node.has("act")) return new Answer.Act(node.get("act").asText(), node.get("day").isNull() ? null : LocalDate.parse(node.get("day").asText()));
    if (node.has("day")) return new Answer.OnDay(LocalDate.parse(node.get("day").asText()));
    if (node.has("number")) return new Answer.Number(new BigInteger(node.get("number").asText()));
    if (node.has("yes")) return new Answer.Yes(node.get("yes").asBoolean());
    if (node.has("word")) return new Answer.Word(node.get("word").asText());
    if (node.has("account")) return new Answer.Counted(TallyJson.read(node));
    if (node.has("people")) {
      List<Person> people = new ArrayList<>();
      for (JsonNode p : node.get("people")) people.add(new Person(p.get("name").asText(), p.get("woman").asBoolean(), p.get("post").asText()));
      return new Answer.People(List.copyOf(people));
    }
    if (node.has("units")) {
      List<UnitShare> units = new ArrayList<>();
      for (JsonNode u : node.get("units")) {
        SortedMap<String, Integer> seats = new TreeMap<>();
        u.get("seats").fields().forEachRemaining(s -> seats.put(s.getKey(), s.getValue().asInt()));
        units.add(new UnitShare(u.get("name").asText(), u.get("registered").asLong(), u.get("households").asLong(), seats, u.path("parent").asText()));
      }
      return new Answer.Units(List.copyOf(units));
    }
    if (node.has("unit")) {
      LocalDate on = node.get("on").isNull() ? null : LocalDate.parse(node.get("on").asText());
      return new Answer.Unit(node.get("unit").asText(), on, node.get("takesPart").asBoolean());
    }
    if (node.has("numbers")) {
      SortedMap<String, BigInteger> numbers = new TreeMap<>();
      node.get("numbers").fields().forEachRemaining(n -> numbers.put(n.getKey(), new BigInteger(n.getValue().asText())));
      return new Answer.Numbers(numbers);
    }
    if (node.has("kin")) {
      List<KinPair> pairs = new ArrayList<>();
      for (JsonNode p : node.get("kin")) pairs.add(new KinPair(p.get("first").asText(), p.get("second").asText(), p.get("relation").asText()));
      return new Answer.Kin(List.copyOf(pairs));
    }
    return null;
  }
}
