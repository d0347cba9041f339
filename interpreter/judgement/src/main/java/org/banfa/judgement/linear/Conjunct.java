package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Holds rows that are all zero and rows that are all at least zero. */
record Conjunct(List<Row> zero, List<Row> atLeastZero) {
  /** No quantity below zero. */
  static Conjunct nonNegative(int size) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) rows.add(Row.quantity(size, i, BigInteger.ZERO));
    return new Conjunct(List.of(), rows);
  }

  Conjunct withZero(Row row) {
    return new Conjunct(extended(zero, row), atLeastZero);
  }

  Conjunct withAtLeastZero(Row row) {
    return new Conjunct(zero, extended(atLeastZero, row));
  }

  /** These rows once the quantity has the value. */
  Conjunct fix(int index, BigInteger value) {
    return new Conjunct(
        zero.stream().map(r -> r.fix(index, value)).toList(),
        atLeastZero.stream().map(r -> r.fix(index, value)).toList());
  }

  private static List<Row> extended(List<Row> rows, Row row) {
    List<Row> more = new ArrayList<>(rows.size() + 1);
    more.addAll(rows);
    more.add(row);
    return more;
  }
}
