package org.banfa.records.rollup;

/**
 * One member of a committee, without a name.
 *
 * @param place the village or community
 * @param age in whole years
 * @param schooling level from 1 upwards, as the words for schooling are listed
 * @param secretary whether the member is the party secretary
 * @param chair whether the member chairs the committee
 * @param woman whether the member is a woman
 */
public record Person(String place, int age, int schooling, boolean secretary, boolean chair, boolean woman) {}
