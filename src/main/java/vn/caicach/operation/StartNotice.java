package vn.caicach.operation;

import java.util.List;

/// What else to tell on the console once the program serves: the sample city names its sign-ins.
public interface StartNotice {

  List<String> lines();
}
