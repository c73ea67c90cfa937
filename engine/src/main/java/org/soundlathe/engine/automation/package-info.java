/// How the settings of the desk move.
@NullMarked
package org.soundlathe.engine.automation;

import org.jspecify.annotations.NullMarked;
