/** Names that come from clients, as labels of which there is a limited number. */
export interface BoundedNames {
  /** Returns the name, cut to its limit; `other` once there are as many names as allowed. */
  labelOf(name: string): string;
}

export function createBoundedNames(max: number, maxLength: number): BoundedNames {
  const known = new Set<string>();
  return {
    labelOf(name) {
      const label = name.slice(0, maxLength);
      if (!known.has(label) && known.size >= max) return 'other';
      known.add(label);
      return label;
    },
  };
}
