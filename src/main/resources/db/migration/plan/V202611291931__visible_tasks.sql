-- The new column wrote the table anew, and nothing would soon tell which of its pages hold rows that all may see: counts read
-- from an index alone would look into the table for each entry until then.
vacuum (analyze) plan.tasks;
