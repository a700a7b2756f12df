-- What can be found by the search box: one row for each record, kept by the module that owns the record, in the transaction
-- that changes it.

create schema if not exists search;

-- The syllables and numbers of a text in their order, folded: "342/UBND-VHXH" gives 342, ubnd, vhxh. They hold letters and
-- digits only, so nothing a person types means anything to a query.
create function search.terms(value text) returns text[]
  language sql immutable parallel safe strict
  set search_path = pg_catalog
as $$
  select coalesce(array_agg(left(word, 40) order by place), '{}')
  from regexp_split_to_table(shared.fold(left(value, 1000000)), '[^a-z0-9]+') with ordinality as split(word, place)
  where word <> ''
$$;

-- The terms with one blank between them.
create function search.plain(value text) returns text
  language sql immutable parallel safe strict
  set search_path = pg_catalog
as $$
  select array_to_string(search.terms(value), ' ')
$$;

-- A term bound to its authority by the end of the authority's id (its beginning is a time, alike among neighbours). Two
-- authorities with the same end would only read more, never see more: the search asks for the authority as well.
create function search.bound(authority uuid, term text) returns text
  language sql immutable parallel safe
as $$
  select right(authority::text, 8) || ':' || term
$$;

-- What an entry is found by. Of a very long text the first 4,000 different words.
create function search.words(authority uuid, value text) returns tsvector
  language sql immutable parallel safe
  set search_path = pg_catalog
as $$
  select array_to_tsvector(coalesce(array_agg(search.bound(authority, term)), '{}'))
  from (
    select term from unnest(search.terms(value)) with ordinality as each(term, place)
    group by term order by min(place) limit 4000) as first
$$;

-- Whether somebody with these permissions, working in these units, may see an entry.
create function search.shows(
  permission text, audience uuid[], whole_permission text, permissions text[], units uuid[]) returns boolean
  language sql immutable parallel safe
as $$
  select permission = any (permissions)
    and (audience is null or audience && units or coalesce(whole_permission = any (permissions), false))
$$;

create table search.entries (
  authority_id uuid not null default shared.app_scope(),
  -- The record's own id.
  id uuid not null,
  kind text not null check (kind in ('DOCUMENT', 'TASK', 'FILE', 'UNIT', 'OFFICER')),
  title text not null,
  -- A number people know the record by, such as 342/UBND-VHXH; empty for none.
  label text not null,
  folded_title text not null generated always as (search.plain(title)) stored,
  -- Without any blank: NV 12 and NV12 are one.
  folded_label text not null generated always as (regexp_replace(shared.fold(label), '\s+', '', 'g')) stored,
  href text not null,
  permission text not null,
  -- Units whose people find it; null for all who have the permission.
  audience uuid[],
  -- Who has this permission finds it whatever the audience; null for nobody.
  whole_permission text,
  happened_on date not null,
  -- Terms of title, label and text, each bound to its authority, so that a search reads the entries of one authority.
  words tsvector not null,
  version bigint not null default 0,
  primary key (authority_id, id)
);
-- Without fastupdate: its list of pending entries is one for all authorities, and every search would read through it.
create index entries_by_words on search.entries using gin (words) with (fastupdate = off);
create index entries_by_label on search.entries (authority_id, folded_label) where folded_label <> '';

-- Protected as every working table, but not logged: it repeats what the log of the records says.
alter table search.entries enable row level security;
alter table search.entries force row level security;
create policy own_authority on search.entries using (authority_id = (select shared.app_scope()))
  with check (authority_id = (select shared.app_scope()));
create policy definer_reads on search.entries for select to current_user using (true);
call shared.plan_for_one_authority('search.entries');
grant usage on schema search to ${appRole};
grant select, insert, update, delete on search.entries to ${appRole};

-- What the own authority has to these words, as far as the permissions and units show it; the best first. All words must
-- be there; where no entry has them all, the last one is taken for the beginning of a word. A number may also be a fragment
-- of a label.
--
-- It runs as the owner because PostgreSQL never uses an index on words under row-level security: the operator could betray
-- rows before the policy hides them. So the authority is asked for here, twice over: in each word and in each row. "offset 0"
-- makes the words be looked up by themselves: all entries of the authority, read one by one, would be the slower way.
create function search.find(
  wanted text, permissions text[], units uuid[], only_kind text, skipped integer, most integer)
  returns table (id uuid, kind text, title text, label text, href text, happened_on date)
  language plpgsql stable security definer
  set search_path = pg_catalog
  -- The planner knows nothing of how few rows a bound word has.
  set enable_seqscan = off
as $$
declare
  own uuid := shared.app_scope();
  asked text := left(wanted, 200);
  syllables text[] := (search.terms(asked))[1:20];
  phrase text := array_to_string(syllables, ' ');
  number text := regexp_replace(shared.fold(asked), '\s+', '', 'g');
  fragment text := case when number ~ '[0-9/]' then regexp_replace(number, '([!%_])', '!\1', 'g') end;
  lexemes tsquery;
  -- What follows the last word: a blank when it is whole, nothing when it is the beginning of one.
  closing text := ' ';
begin
  if cardinality(syllables) = 0 then
    return;
  end if;
  select string_agg('''' || search.bound(own, term) || '''', ' & ')::tsquery into lexemes
  from unnest(syllables) as each(term);
  if not exists (
    select from (select * from search.entries where words @@ lexemes offset 0) e
    where e.authority_id = own
      and (only_kind is null or e.kind = only_kind)
      and search.shows(e.permission, e.audience, e.whole_permission, permissions, units))
  then
    lexemes := (lexemes::text || ':*')::tsquery;
    closing := '';
  end if;
  return query
    with hits as materialized (
      select e.id, e.kind, e.title, e.label, e.folded_title, e.folded_label, e.href, e.happened_on
      from (select * from search.entries where words @@ lexemes offset 0) e
      where e.authority_id = own
        and (only_kind is null or e.kind = only_kind)
        and search.shows(e.permission, e.audience, e.whole_permission, permissions, units)
      union
      select e.id, e.kind, e.title, e.label, e.folded_title, e.folded_label, e.href, e.happened_on
      from search.entries e
      where fragment is not null and e.authority_id = own
        and e.folded_label <> '' and e.folded_label like '%' || fragment || '%' escape '!'
        and (only_kind is null or e.kind = only_kind)
        and search.shows(e.permission, e.audience, e.whole_permission, permissions, units))
    select h.id, h.kind, h.title, h.label, h.href, h.happened_on
    from hits h
    order by
      case
        when h.folded_label = number then 1
        when h.folded_label like fragment || '%' escape '!' then 2
        when h.folded_label like '%' || fragment || '%' escape '!' then 3
        when h.folded_title = phrase then 4
        when ' ' || h.folded_title || ' ' like '% ' || phrase || closing || '%' then 5
        when (select bool_and(' ' || h.folded_title || ' ' like '% ' || term || case when place = cardinality(syllables)
          then closing else ' ' end || '%') from unnest(syllables) with ordinality as each(term, place)) then 6
        else 7
      end,
      h.happened_on desc, h.id desc
    offset skipped limit most;
end
$$;
revoke execute on function search.find(text, text[], uuid[], text, integer, integer) from public;
grant execute on function search.find(text, text[], uuid[], text, integer, integer) to ${appRole};
