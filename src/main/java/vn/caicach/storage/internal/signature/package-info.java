/// The check of digital signatures in PDFs. Runs in the inspecting process, for what it reads comes
/// from anybody; it asks nobody over the network.
@NullMarked
package vn.caicach.storage.internal.signature;

import org.jspecify.annotations.NullMarked;
