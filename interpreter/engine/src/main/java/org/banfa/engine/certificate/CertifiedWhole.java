package org.banfa.engine.certificate;

import java.util.List;

/**
 * A certificate of how a vote of units came out in all of them.
 *
 * @param number of the whole, from 1
 * @param certificate JSON
 * @param results the numbers of the units' results
 */
public record CertifiedWhole(int number, String certificate, List<Integer> results) {}
