package vn.caicach.bench;

import java.util.List;

/// `bin/bench <what>`.
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    String what = arguments.length == 0 ? "" : arguments[0];
    List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    boolean held =
        switch (what) {
          case "skeleton" -> new SkeletonBench(System.out).run();
          case "crash" ->
              new CrashBench(System.out)
                  .run(
                      rest.isEmpty() ? 20 : Integer.parseInt(rest.getFirst()),
                      rest.size() < 2 ? 60 : Integer.parseInt(rest.get(1)));
          case "work" -> new WorkBench(System.out, rest).run();
          case "documents" -> new PapersBench(System.out).run();
          default -> {
            System.err.println(
                "bin/bench skeleton | crash [rounds] [seconds] | work [--keep folder] [--city] [--seconds n] | documents");
            yield false;
          }
        };
    System.exit(held ? 0 : 1);
  }
}
