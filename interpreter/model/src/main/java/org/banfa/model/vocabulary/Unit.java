package org.banfa.model.vocabulary;

/** The dimension of a quantity. Quantities of different units cannot be compared unless one names the other as a base. */
public enum Unit {
  PEOPLE, HOUSEHOLDS, BALLOTS, SEATS, DAYS, WORKDAYS, WEEKS, MONTHS, YEARS, TERMS, TIMES, AREA, MONEY, BOXES, PLACES, COUNT
}
