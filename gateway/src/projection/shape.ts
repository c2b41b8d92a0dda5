import type { DocumentNode } from 'graphql';
import type { LeafScan } from '../answer-tree/verbatim.ts';
import type { ClientNames } from './client-names.ts';
import type { LeafCheck } from './leaf-checks.ts';
import type { VisiblePath } from './visible-path.ts';

/** Shape of an operation's response: compiled once for each combination of its @skip and @include variables. */
export interface Projection {
  readonly root: ObjectShape;
  /** The operation's __schema and __type fields, answered from the API schema alone. */
  readonly introspection?: DocumentNode;
  /** Names for the paths of the response's errors. */
  readonly clientNames: ClientNames;
  readonly visiblePath: VisiblePath;
}

export type Shape = LeafShape | ListShape | ObjectShape;

interface LeafShape {
  readonly kind: 'leaf';
  readonly nonNull: boolean;
  readonly typeName: string;
  readonly check: LeafCheck;
  /** Accepts values for which `check` would return their text as it is. */
  readonly scan: LeafScan;
}

interface ListShape {
  readonly kind: 'list';
  readonly nonNull: boolean;
  readonly typeName: string;
  readonly item: Shape;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly nonNull: boolean;
  /** The declared type; a value of an abstract type names its concrete type. */
  readonly typeName: string;
  readonly isAbstract: boolean;
  /** Returns the fields for a value of this object type; undefined if the type is impossible here. */
  readonly fieldsOf: (objectType: string) => readonly ShapeField[] | undefined;
  /** True if the object type is possible here but inaccessible to clients. */
  readonly hides: (objectType: string) => boolean;
  /** Returns the fields for an abstract value without a type name; undefined if the type name is required. */
  readonly fieldsOfUntyped: () => readonly ShapeField[] | undefined;
}

export interface DeferredShape {
  /** The gateway's label of the fragment. */
  readonly label: string;
  readonly shape: ObjectShape;
}

/** Codes of the JSON before a field's value: `{"name":` for the first field, `,"name":` for the others. */
export type ShapeField = { readonly responseName: string; readonly lead: Uint8Array } & (
  | { readonly kind: 'typename' /** The type's name as JSON text. */; readonly text: string }
  | { readonly kind: 'introspection' }
  /** A fragment that is answered later. `responseName` is its label. */
  | { readonly kind: 'deferred'; readonly part: DeferredShape }
  /** A field that the client is not authorised to read. */
  | { readonly kind: 'denied'; readonly nonNull: boolean }
  | { readonly kind: 'field'; readonly slot: string; readonly shape: Shape }
);
