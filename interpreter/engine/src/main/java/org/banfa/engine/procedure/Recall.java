package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Event;

/**
 * Remembers what was answered and told while one act is done. When other rules take over in the middle, the act is gone
 * through again under them: answers that had been accepted are judged anew instead of being asked for, and nothing is told twice.
 */
final class Recall {
  private final Map<String, List<Answer>> answers = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final List<Event> told = new ArrayList<>();
  private final List<Event> known = new ArrayList<>();

  /** The next answer remembered about a subject, null when there is none. */
  Answer next(String subject) {
    List<Answer> all = answers.getOrDefault(subject, List.of());
    int at = used.getOrDefault(subject, 0);
    if (at >= all.size()) return null;
    used.put(subject, at + 1);
    return all.get(at);
  }

  void keep(String subject, Answer answer) {
    answers.computeIfAbsent(subject, s -> new ArrayList<>()).add(answer);
    used.merge(subject, 1, Integer::sum);
  }

  /** Forgets the answer last used, because it was refused. */
  void forget(String subject) {
    List<Answer> all = answers.get(subject);
    int at = used.getOrDefault(subject, 0);
    if (all == null || at == 0) return;
    all.remove(at - 1);
    used.put(subject, at - 1);
  }

  /** Whether nothing was answered yet. */
  boolean isEmpty() {
    return answers.values().stream().allMatch(List::isEmpty);
  }

  /** Whether something has not been told before. */
  boolean isNews(Event event) {
    told.add(event);
    for (Event before : known) {
      boolean same = before.kind().equals(event.kind()) && before.arguments().equals(event.arguments())
          && java.util.Objects.equals(before.day(), event.day());
      if (same) {
        known.remove(before);
        return false;
      }
    }
    return true;
  }

  /** Begins again from the first answer. */
  void rewind() {
    used.clear();
    known.clear();
    known.addAll(told);
    told.clear();
  }

  /** Forgets everything: what was done so far stands. */
  void commit() {
    answers.clear();
    used.clear();
    told.clear();
    known.clear();
  }
}
