/// From a session to the plan of its graph.
@NullMarked
package org.soundlathe.engine.console;

import org.jspecify.annotations.NullMarked;
