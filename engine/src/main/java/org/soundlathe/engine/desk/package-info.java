/// The desk at work: racks of strips side by side, what goes from one to another, and the crew that
/// runs them.
@NullMarked
package org.soundlathe.engine.desk;

import org.jspecify.annotations.NullMarked;
