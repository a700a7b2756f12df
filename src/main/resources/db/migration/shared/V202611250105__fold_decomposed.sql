-- A text whose marks stand apart from their letters (as files from some machines have it) folds like any other. What was
-- folded before stays as it is: texts of the program are kept composed.
create or replace function shared.fold(value text) returns text
  language sql immutable parallel safe strict
  set search_path = pg_catalog
as $$
  select lower(replace(replace(shared.unaccent('shared.unaccent'::regdictionary,
    case when value is nfc normalized then value else normalize(value, nfc) end), 'đ', 'd'), 'Đ', 'D'))
$$;
