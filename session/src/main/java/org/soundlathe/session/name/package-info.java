/// What a file's name says about the recording in it, in many languages and habits.
@NullMarked
package org.soundlathe.session.name;

import org.jspecify.annotations.NullMarked;
