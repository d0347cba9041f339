/** Sums up who sits on the committees of many villages, without the name of anybody. */
package org.banfa.records.rollup;
