import { identifier, literal, roleOf } from './names.ts';

/**
 * SQL for what a schema's migrations stand on: the schema, its role, the table of migrations, the shared schema of the
 * bus and the trigram extension. Idempotent. Roles belong to the whole server, so that another database's program may
 * make the same one in the same moment.
 */
export function prepareDatabase(schema: string): string {
  const role = roleOf(schema);
  return `
    create schema if not exists ${identifier(schema)};
    create schema if not exists bus;
    create extension if not exists pg_trgm with schema public;

    -- Up to where events were removed from the bus: a gap in its positions may as well be a transaction that failed.
    -- Asked for first, because 'if not exists' wants the right to make it all the same.
    do $pruned$
    begin
      if not exists (select from pg_tables where schemaname = 'bus' and tablename = 'pruned') then
        create table bus.pruned (single boolean primary key default true check (single), through bigint not null);
      end if;
    end $pruned$;

    do $role$
    begin
      if not exists (select from pg_roles where rolname = ${literal(role)}) then
        create role ${identifier(role)} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $role$;

    -- 'SET ROLE' asks for its own right since PostgreSQL 16; a superuser has it anyway.
    do $member$
    begin
      if current_setting('server_version_num')::int >= 160000 then
        if not pg_has_role(current_user, ${literal(role)}, 'SET') then
          execute format('grant %I to %I with set true', ${literal(role)}, current_user);
        end if;
      elsif not pg_has_role(current_user, ${literal(role)}, 'MEMBER') then
        execute format('grant %I to %I', ${literal(role)}, current_user);
      end if;
    end $member$;
    grant usage on schema ${identifier(schema)}, bus to ${identifier(role)};

    create table if not exists ${identifier(schema)}.migrations (
      id serial primary key,
      name varchar(255) not null,
      executed_at timestamptz not null default current_timestamp
    );

    -- Row-level security lets only leakproof functions use an index. These compare text with a pattern and tell
    -- nothing of the text but the answer; without the mark every search in a tenant's rows would read them all. Only a
    -- superuser may set it: elsewhere search is slower, and no less right.
    do $leakproof$
    declare
      search regprocedure;
    begin
      if (select rolsuper from pg_roles where rolname = current_user) then
        for search in
          select oid from pg_proc
          where not proleakproof and oid in (
            to_regprocedure('pg_catalog.textlike(text, text)'),
            to_regprocedure('pg_catalog.texticlike(text, text)'),
            to_regprocedure('pg_catalog.ts_match_vq(tsvector, tsquery)'),
            to_regprocedure('public.similarity_op(text, text)'),
            to_regprocedure('public.word_similarity_op(text, text)'),
            to_regprocedure('public.word_similarity_commutator_op(text, text)'))
        loop
          execute format('alter function %s leakproof', search);
        end loop;
      end if;
    end $leakproof$;`;
}
