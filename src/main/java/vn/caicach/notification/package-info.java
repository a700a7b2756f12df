/// Notices to officers: in the program at once, by mail once a working day. Mail to the people:
/// queued in the transaction that causes it, sent by a job, visible until it is gone.
@ApplicationModule(
    displayName = "Thông báo",
    allowedDependencies = {"shared", "ui", "database", "access", "organization"})
@NullMarked
package vn.caicach.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
