package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Gathers what is said of one subject so that each two things that can be said are compared once, however often they are
 * said: what says the same as others before stands for nothing new.
 */
final class Alike<T> {
  private final Function<T, Object> content;
  private final BiPredicate<T, T> telling;
  private final Map<Object, Group<T>> groups = new LinkedHashMap<>();
  private int size;

  private static final class Group<T> {
    final List<T> members = new ArrayList<>();
    final List<Integer> places = new ArrayList<>();
    final Map<Group<T>, Boolean> told = new LinkedHashMap<>();
  }

  /** One of those gathered, with its place among all. */
  record Placed<T>(int place, T one) {}

  /** Compares by {@code telling}, an earlier one with a later; those of equal {@code content} compare alike. */
  Alike(Function<T, Object> content, BiPredicate<T, T> telling) {
    this.content = content;
    this.telling = telling;
  }

  /** How many different things were said. */
  int contents() {
    return groups.size();
  }

  /** Whether something of the same content was added before. */
  boolean knows(T one) {
    return groups.containsKey(content.apply(one));
  }

  /** Adds one more; those before it of which the comparison with it tells something, in their order. */
  List<Placed<T>> add(T later) {
    Group<T> own = groups.computeIfAbsent(content.apply(later), c -> new Group<>());
    List<Placed<T>> found = new ArrayList<>();
    for (Group<T> group : groups.values()) {
      if (group.members.isEmpty() || !group.told.computeIfAbsent(own, o -> telling.test(group.members.get(0), later))) continue;
      for (int i = 0; i < group.members.size(); i++) found.add(new Placed<>(group.places.get(i), group.members.get(i)));
    }
    found.sort(java.util.Comparator.comparingInt(Placed::place));
    own.members.add(later);
    own.places.add(size++);
    return found;
  }
}
