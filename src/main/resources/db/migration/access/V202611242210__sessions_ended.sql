-- Sessions are not records of an authority; that somebody ended them is one.
alter table access.sign_in_guards add column sessions_ended_at timestamptz;
