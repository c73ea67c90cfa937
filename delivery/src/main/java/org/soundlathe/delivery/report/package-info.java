/// The report: what was delivered, what it measures, what was done and why, for people (HTML) and
/// programs (JSON). Prints the pages of all rooms without knowing the rooms.
@NullMarked
package org.soundlathe.delivery.report;

import org.jspecify.annotations.NullMarked;
