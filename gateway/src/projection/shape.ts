import type { DocumentNode } from 'graphql';
import type { ClientNames } from './client-names.ts';
import type { LeafCheck } from './leaf-checks.ts';

/** What one operation's response must look like: compiled once, for one choice of its @skip and @include variables. */
export interface Projection {
  readonly root: ObjectShape;
  /** The operation's __schema and __type fields, answered from the API schema alone. */
  readonly introspection?: DocumentNode;
  /** What paths in the response's errors are to be given in. */
  readonly clientNames: ClientNames;
}

export type Shape = LeafShape | ListShape | ObjectShape;

interface LeafShape {
  readonly kind: 'leaf';
  readonly nonNull: boolean;
  readonly typeName: string;
  readonly check: LeafCheck;
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
  /** The declared type; for an abstract one the value says which of its types it has. */
  readonly typeName: string;
  readonly isAbstract: boolean;
  /** The fields to answer for a value of this object type; undefined when the type cannot stand here. */
  readonly fieldsOf: (objectType: string) => readonly ShapeField[] | undefined;
  /** Whether clients may not know of the object type, though it may stand here. */
  readonly hides: (objectType: string) => boolean;
  /** The fields to answer for an abstract value that does not say its type; undefined when it has to. */
  readonly fieldsOfUntyped: () => readonly ShapeField[] | undefined;
}

export interface DeferredShape {
  /** Our label of the fragment. */
  readonly label: string;
  readonly shape: ObjectShape;
}

export type ShapeField = { readonly responseName: string /** `"name":` */; readonly opening: string } & (
  | { readonly kind: 'typename' /** The type's name as JSON text. */; readonly text: string }
  | { readonly kind: 'introspection' }
  /** A fragment that is answered later. `responseName` is its label. */
  | { readonly kind: 'deferred'; readonly part: DeferredShape }
  /** The client may not have it, whatever the data holds. */
  | { readonly kind: 'denied'; readonly nonNull: boolean }
  | { readonly kind: 'field'; readonly slot: string; readonly shape: Shape }
);
