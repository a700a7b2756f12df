package vn.caicach.storage.internal;

import java.time.Duration;

/// What the inspection of files may cost.
///
/// @param timeLimit how long one file may take before the process is ended
/// @param startLimit how long the process may take to begin
/// @param waitLimit how long a file waits for a free process
/// @param idleLimit how long a process without work is kept
/// @param heapMegabytes the heap of the process
/// @param processes how many processes work side by side
/// @param filesPerProcess after how many files a process is replaced
/// @param textCharacters how much of the text is handed back; all of it is searched for marks of
///   secrecy
public record InspectionLimits(
    Duration timeLimit,
    Duration startLimit,
    Duration waitLimit,
    Duration idleLimit,
    int heapMegabytes,
    int processes,
    int filesPerProcess,
    int textCharacters) {

  public static final InspectionLimits STANDARD =
      new InspectionLimits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(120),
          Duration.ofSeconds(60),
          256,
          1,
          20,
          2_000_000);

  InspectionLimits withTimeLimit(Duration limit) {
    return new InspectionLimits(
        limit,
        startLimit,
        waitLimit,
        idleLimit,
        heapMegabytes,
        processes,
        filesPerProcess,
        textCharacters);
  }

  InspectionLimits withProcesses(int count) {
    return new InspectionLimits(
        timeLimit,
        startLimit,
        waitLimit,
        idleLimit,
        heapMegabytes,
        count,
        filesPerProcess,
        textCharacters);
  }

  InspectionLimits withHeapMegabytes(int heap) {
    return new InspectionLimits(
        timeLimit,
        startLimit,
        waitLimit,
        idleLimit,
        heap,
        processes,
        filesPerProcess,
        textCharacters);
  }

  InspectionLimits withFilesPerProcess(int files) {
    return new InspectionLimits(
        timeLimit,
        startLimit,
        waitLimit,
        idleLimit,
        heapMegabytes,
        processes,
        files,
        textCharacters);
  }

  InspectionLimits withIdleLimit(Duration idle) {
    return new InspectionLimits(
        timeLimit,
        startLimit,
        waitLimit,
        idle,
        heapMegabytes,
        processes,
        filesPerProcess,
        textCharacters);
  }

  InspectionLimits withTextCharacters(int characters) {
    return new InspectionLimits(
        timeLimit,
        startLimit,
        waitLimit,
        idleLimit,
        heapMegabytes,
        processes,
        filesPerProcess,
        characters);
  }
}
