/// What a room noticed and a person should know.
@NullMarked
package org.soundlathe.paperwork.finding;

import org.jspecify.annotations.NullMarked;
