import type { FieldModel, InterfaceModel, KeyModel, Model, ObjectModel, TypeModel } from './model.ts';
import type { Random } from './random.ts';

type Kind = TypeModel['kind'];

/** Draws a graph of two to five subgraphs. Some graphs do not compose. */
export function makeModel(random: Random): Model {
  const subgraphs = ['red', 'green', 'blue', 'grey', 'pink'].slice(0, 2 + random.below(4));
  const enums = new Map([['Mood', ['GLAD', 'SAD', 'WILD']]]);
  const names = {
    value: ['Box', 'Tag'].slice(0, 1 + random.below(2)),
    entity: ['User', 'Post', 'Shop', 'Item'].slice(0, 2 + random.below(3)),
  };
  const objects = new Map<string, ObjectModel>();
  const interfaces = new Map<string, InterfaceModel>();
  const unions = new Map<string, Map<string, string[]>>();

  for (const name of names.value) objects.set(name, { name, subgraphs: new Set(), fields: [] });
  for (const name of names.entity) objects.set(name, entity(name));
  for (const name of random.some(['Node', 'Mark'], 0.6)) interfaces.set(name, drawInterface(name));
  if (random.chance(0.5)) {
    const all = [...names.entity, ...names.value];
    const members = new Map(
      subgraphs.map((subgraph) => [
        subgraph,
        random.some(
          all.filter((name) => !standsIn(name, subgraph)),
          0.5,
          1,
        ),
      ]),
    );
    unions.set('Any', members);
  }

  for (const name of names.value) {
    const object = objectOf(name);
    const count = 2 + random.below(3);
    for (let index = 0; index < count; index += 1) {
      object.fields.push(field(`${name.toLowerCase()}${index}`, leaf(), { hasArguments: random.chance(0.2) }));
    }
    if (random.chance(0.3) && names.value.length > 1 && name === 'Box')
      object.fields.push(field('inner', of('value', 'Tag')));
    const free = names.entity.filter((one) => subgraphs.every((subgraph) => !standsIn(one, subgraph)));
    if (random.chance(0.4) && free.length > 0)
      object.fields.push(field('ofEntity', wrapped('entity', random.pick(free))));
  }
  for (const name of names.entity) addFields(objectOf(name));
  for (const { members, fields } of interfaces.values()) {
    for (const name of fields.filter((one) => one !== 'id')) {
      for (const member of members) {
        const object = objectOf(member);
        if (object.fields.some((known) => known.name === name)) continue;
        const owners = random.some([...object.subgraphs], 0.7, 1);
        object.fields.push({
          ...field(name, { name: 'String', kind: 'scalar', nullable: [true] }),
          owners: new Set(owners),
        });
      }
    }
  }
  const roots = new Map([
    ['Query', rootFields('q', 3)],
    ['Mutation', random.chance(0.4) ? rootFields('m', 1) : []],
  ] as const);
  const model: Model = { subgraphs, enums, objects, interfaces, unions, roots };
  closeOver(model);
  for (const name of names.entity) addRequirements(objectOf(name));
  addProvisions();
  if (random.chance(0.5)) addContext(objectOf(random.pick(names.entity)));
  closeOver(model);
  return model;

  function objectOf(name: string): ObjectModel {
    const object = objects.get(name);
    if (!object) throw new Error(`There is no type ${name}`);
    return object;
  }

  function entity(name: string): ObjectModel {
    const homes = random.some(subgraphs, 0.5, 1);
    const possible = ['id', ...random.some(['code', 'id code', 'size { depth }', 'code size { depth }'], 0.3)];
    const keys = new Map(subgraphs.map((subgraph) => [subgraph, drawKeys(possible)]));
    return { name, keys, subgraphs: new Set(homes), fields: [] };
  }

  function drawKeys(possible: readonly string[]): KeyModel[] {
    const chosen = random.chance(0.7) ? ['id', ...random.some(possible.slice(1), 0.4)] : random.some(possible, 0.5, 1);
    return chosen.map((fields) => ({ fields, resolvable: !random.chance(0.07) }));
  }

  function drawInterface(name: string): InterfaceModel {
    const members = random.some(names.entity, 0.7, 1);
    const fields = ['id', ...random.some(['label', 'note'], 0.6)];
    if (!random.chance(0.5)) return { name, members, fields };
    const subgraph = random.pick(subgraphs);
    // Another subgraph must return the type of an object.
    const home = random.pick(subgraphs.filter((other) => other !== subgraph));
    for (const member of members) {
      const { subgraphs: homes, keys } = objectOf(member);
      homes.delete(subgraph);
      homes.add(home);
      const others = (keys?.get(home) ?? []).filter(({ fields }) => fields !== 'id');
      keys?.set(home, [{ fields: 'id', resolvable: true }, ...others]);
    }
    const owners = new Set([subgraph]);
    const extra = field(`${name.toLowerCase()}Extra`, leaf(), { owners });
    const required = fields.filter((one) => one !== 'id');
    if (required.length === 0 || !random.chance(0.7))
      return { name, members, fields, asObject: { subgraph, fields: [extra] } };
    const type: TypeModel = { name: 'String', kind: 'scalar', nullable: [true] };
    const requires = random.some(required, 0.5, 1).join(' ');
    const computed = field(`${name.toLowerCase()}From${subgraph}`, type, {
      owners,
      requires,
      hasArguments: random.chance(0.3),
    });
    return { name, members, fields, asObject: { subgraph, fields: [extra, computed] } };
  }

  function leaf(): TypeModel {
    const name = random.pick(['String', 'String', 'Int', 'Float', 'Boolean', 'ID', 'Blob', 'Mood']);
    return wrapped(name === 'Mood' ? 'enum' : 'scalar', name);
  }

  function of(kind: Kind, name: string): TypeModel {
    return { name, kind, nullable: [random.chance(0.7)] };
  }

  function wrapped(kind: Kind, name: string): TypeModel {
    const lists = random.chance(0.65) ? 0 : random.chance(0.85) ? 1 : 2;
    return { name, kind, nullable: Array.from({ length: lists + 1 }, () => random.chance(0.65)) };
  }

  function anyType(): TypeModel {
    const draw = random.below(10);
    if (draw < 4) return leaf();
    if (draw < 5) return wrapped('value', random.pick(names.value));
    if (draw < 8) return wrapped('entity', random.pick(names.entity));
    if (draw < 9 && interfaces.size > 0) return wrapped('interface', random.pick([...interfaces.keys()]));
    return unions.size > 0 ? wrapped('union', random.pick([...unions.keys()])) : leaf();
  }

  /** Returns the interface that a subgraph has instead of a type that it does not know. */
  function standsIn(typeName: string, subgraph: string): InterfaceModel | undefined {
    return [...interfaces.values()].find(
      ({ members, asObject }) => asObject?.subgraph === subgraph && members.includes(typeName),
    );
  }

  /** Returns the type, or the interface that the owners have instead. */
  function knownType(type: TypeModel, owners: ReadonlySet<string>): TypeModel {
    const { members = [], asObject } = interfaces.get(type.name) ?? {};
    for (const owner of owners) {
      if (asObject?.subgraph === owner) continue;
      const [instead] = [type.name, ...members].flatMap((name) => standsIn(name, owner) ?? []);
      if (instead) return { ...type, kind: 'interface', name: instead.name };
    }
    return type;
  }

  function field(name: string, type: TypeModel, options: Partial<FieldModel> = {}): FieldModel {
    return {
      name,
      type,
      hasArguments: false,
      owners: new Set(),
      externals: new Set(),
      isInaccessible: false,
      ...options,
    };
  }

  function addFields(object: ObjectModel): void {
    const homes = [...object.subgraphs];
    const count = 2 + random.below(5);
    for (let index = 0; index < count; index += 1) {
      const [owner, ...others] = random.some(homes, 0.25, 1);
      if (owner === undefined) return;
      const owners = new Set([owner, ...others]);
      const drawn = field(`${object.name.toLowerCase()}${index}`, knownType(anyType(), owners), {
        hasArguments: random.chance(0.3),
        isInaccessible: random.chance(0.06),
        owners,
      });
      const [loser] = homes.filter((home) => home !== owner);
      const overrides = others.length === 0 && loser !== undefined && random.chance(0.15) ? loser : undefined;
      object.fields.push({ ...drawn, overrides, overridesByLabel: overrides !== undefined && random.chance(0.5) });
    }
  }

  /** Makes some fields depend on others that their subgraph does not have. */
  function addRequirements(object: ObjectModel): void {
    for (const subgraph of object.subgraphs) {
      if (!random.chance(0.5) || homeless(object, subgraph)) continue;
      const foreign = object.fields.filter(
        ({ owners, overrides, type, requires }) =>
          !owners.has(subgraph) &&
          overrides !== subgraph &&
          !requires &&
          ['scalar', 'enum', 'value'].includes(type.kind),
      );
      const count = random.chance(0.3) ? 2 : 1;
      for (let index = 0; index < count; index += 1) {
        const chosen = random.some(foreign, 0.5, 1);
        if (chosen.length === 0) continue;
        for (const { externals } of chosen) externals.add(subgraph);
        const requires = chosen.map((one) => selectionOf(one)).join(' ');
        const type: TypeModel = { name: 'String', kind: 'scalar', nullable: [true] };
        const name = `${object.name.toLowerCase()}From${subgraph}${index}`;
        object.fields.push(
          field(name, type, { owners: new Set([subgraph]), requires, hasArguments: random.chance(0.3) }),
        );
      }
    }
  }

  /** Returns true if the subgraph only refers to the entity, and so computes none of its fields. */
  function homeless({ keys }: ObjectModel, subgraph: string): boolean {
    return keys?.get(subgraph)?.every(({ resolvable }) => !resolvable) ?? true;
  }

  function selectionOf({ name, type, hasArguments }: FieldModel): string {
    const given = hasArguments && random.chance(0.6) ? `(${argumentText()})` : '';
    if (type.kind !== 'value') return `${name}${given}`;
    const leaves = objectOf(type.name).fields.filter((one) => one.type.kind === 'scalar' || one.type.kind === 'enum');
    return `${name}${given} { ${random.some(leaves, 0.5, 1).map(selectionOf).join(' ')} }`;
  }

  function argumentText(): string {
    return random.pick(['n: 1', 'n: 2', 'mood: WILD', 'n: 3, mood: SAD', 'words: ["a"]']);
  }

  function addProvisions(): void {
    const all = [...objects.values()].flatMap(({ fields }) => fields);
    for (const one of [...all, ...(roots.get('Query') ?? [])]) {
      const [owner, ...others] = one.owners;
      if (
        one.type.kind !== 'entity' ||
        owner === undefined ||
        others.length > 0 ||
        one.overrides ||
        !random.chance(0.3)
      )
        continue;
      const foreign = objectOf(one.type.name).fields.filter(
        ({ owners, overrides, type, requires }) =>
          !owners.has(owner) && overrides !== owner && !requires && (type.kind === 'scalar' || type.kind === 'enum'),
      );
      const provided = random.some(foreign, 0.5).filter(({ hasArguments }) => !hasArguments);
      if (provided.length === 0) continue;
      for (const field of provided) {
        field.externals.add(owner);
        field.isProvided = true;
      }
      one.provides = provided.map(({ name }) => name);
    }
  }

  /** Makes leaves below the object depend on one of its fields. */
  function addContext(object: ObjectModel): void {
    const homes = [...object.subgraphs].filter((subgraph) => !homeless(object, subgraph));
    const sources = object.fields.filter(
      ({ type, hasArguments, requires, overrides, isInaccessible }) =>
        type.name === 'String' &&
        type.nullable.length === 1 &&
        !hasArguments &&
        !requires &&
        !overrides &&
        !isInaccessible,
    );
    if (homes.length === 0 || sources.length === 0) return;
    const home = random.pick(homes);
    const reader = random.pick(homes);
    const source = random.pick(sources);
    if (!source.owners.has(reader)) source.externals.add(reader);
    object.contextIn = reader;
    const text: TypeModel = { name: 'String', kind: 'scalar', nullable: [true] };
    const key = [{ fields: 'id', resolvable: true }];
    objects.set('Leaf', {
      name: 'Leaf',
      keys: new Map([home, reader].map((subgraph) => [subgraph, key])),
      subgraphs: new Set([home, reader]),
      fields: [
        field('leaf0', text, { owners: new Set([home]), hasArguments: random.chance(0.3) }),
        field('contextual', text, { owners: new Set([reader]), fromContext: source.name }),
      ],
    });
    object.fields.push(
      field('leaves', { name: 'Leaf', kind: 'entity', nullable: [true, true] }, { owners: new Set([home]) }),
    );
  }

  function rootFields(prefix: string, least: number): FieldModel[] {
    const count = least + random.below(4);
    return Array.from({ length: count }, (_, index) => {
      const isMutation = prefix === 'm';
      const owners = new Set(random.some(subgraphs, isMutation ? 0 : 0.2, 1));
      return field(`${prefix}${index}`, knownType(anyType(), owners), { owners, hasArguments: random.chance(0.3) });
    });
  }
}

/** Adds the types that each subgraph's fields return to that subgraph. */
function closeOver({ objects, interfaces, unions, roots }: Model): void {
  const need = (name: string, subgraph: string): void => {
    const object = objects.get(name);
    if (object) {
      if (object.subgraphs.has(subgraph) && object.keys) return;
      const isNew = !object.subgraphs.has(subgraph);
      object.subgraphs.add(subgraph);
      if (!object.keys) for (const { owners } of object.fields) owners.add(subgraph);
      if (isNew) for (const { owners, type } of object.fields) if (owners.has(subgraph)) need(type.name, subgraph);
    }
    const { members = [], asObject } = interfaces.get(name) ?? {};
    if (asObject?.subgraph !== subgraph) for (const member of members) need(member, subgraph);
    for (const member of unions.get(name)?.get(subgraph) ?? []) need(member, subgraph);
  };
  for (let turn = 0; turn < 4; turn += 1) {
    for (const fields of [...roots.values(), ...[...objects.values()].map((object) => object.fields)]) {
      for (const { type, owners, externals, overrides } of fields) {
        for (const subgraph of [...owners, ...externals, ...(overrides ? [overrides] : [])]) need(type.name, subgraph);
      }
    }
    for (const { asObject } of interfaces.values()) {
      for (const { type } of asObject?.fields ?? []) need(type.name, asObject?.subgraph ?? '');
    }
  }
}
