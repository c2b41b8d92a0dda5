import { closedTenantsTable } from './closed-tenants.ts';
import { erasedPeopleTables } from './erased-people.ts';
import { identifier, literal, ownRoleOf, roleOf } from './names.ts';

/**
 * Returns idempotent SQL for everything that a schema's migrations need: the schema, its roles, the table of migrations,
 * the bus's shared schema and the trigram extension. Roles belong to the whole server, so a program of another database
 * may create the same role at the same moment.
 */
export function prepareDatabase(schema: string): string {
  return `
    create schema if not exists ${identifier(schema)};
    create schema if not exists bus;
    create extension if not exists pg_trgm with schema public;

    -- Position up to which events were removed from the bus. A gap in the positions alone may be a failed transaction.
    -- Looks for the table first, because 'if not exists' needs the right to create it even if it exists.
    do $pruned$
    begin
      if not exists (select from pg_tables where schemaname = 'bus' and tablename = 'pruned') then
        create table bus.pruned (single boolean primary key default true check (single), through bigint not null);
      end if;
    end $pruned$;
    ${closedTenantsTable()}

    ${[roleOf(schema), ownRoleOf(schema)].map((role) => prepareRole(schema, role)).join('')}
    grant usage on schema bus to ${identifier(roleOf(schema))};
    ${erasedPeopleTables()}

    create table if not exists ${identifier(schema)}.migrations (
      id serial primary key,
      name varchar(255) not null,
      executed_at timestamptz not null default current_timestamp
    );

    -- Row-level security lets only leakproof functions use an index. These functions compare text with a pattern, or
    -- arrays with each other, and reveal nothing but the result. Without the mark, every search reads all rows of the tenant. Only a superuser may
    -- set the mark; without it search is slower, but correct.
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
            to_regprocedure('pg_catalog.arrayoverlap(anyarray, anyarray)'),
            to_regprocedure('public.similarity_op(text, text)'),
            to_regprocedure('public.word_similarity_op(text, text)'),
            to_regprocedure('public.word_similarity_commutator_op(text, text)'))
        loop
          execute format('alter function %s leakproof', search);
        end loop;
      end if;
    end $leakproof$;`;
}

const prepareRole = (schema: string, role: string): string => `
    do $role$
    begin
      if not exists (select from pg_roles where rolname = ${literal(role)}) then
        create role ${identifier(role)} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $role$;

    -- 'SET ROLE' needs a right of its own since PostgreSQL 16. A superuser always has it.
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
    grant usage on schema ${identifier(schema)} to ${identifier(role)};`;
