import type { ReactNode } from 'react';
import { counted, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { ModelsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { Pill } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import styles from './trust-page.module.css';
import { useOpen } from './use-open.ts';

const modelsQuery = graphql(`
  query Models {
    intelligenceModels {
      name
      version
      purpose
      isPrior
      registeredAt
      trainedAt
      card {
        auc
        baseRate
        brier
        baseRateBrier
        family
        note
        rowCount
        subjectCount
        trainCount
        testCount
        splitAt
        features {
          name
          about
          weight
        }
        calibration {
          predicted
          actual
          count
        }
      }
    }
  }
`);

type Model = NonNullable<ModelsQuery['intelligenceModels']>[number];

/** Several rules of one version have the same name. */
const idOf = ({ name, version, purpose }: Model): string => `${name} ${version}: ${purpose}`;

/** What calculates, how it learned, and how good it is. */
export function ModelsTab() {
  const answer = useGraph(modelsQuery, {});
  const { open, show, close } = useOpen();
  const opened = answer.data?.intelligenceModels?.find((model) => idOf(model) === open);
  return (
    <>
      <Tile
        title="Models"
        count={answer.data?.intelligenceModels?.length}
        answer={answer}
        part={({ intelligenceModels }) => intelligenceModels}
        field="intelligenceModels"
        rows={10}
        nothing={(models) => (models.length === 0 ? { kind: 'none', title: 'No model has a result yet' } : undefined)}
      >
        {(models) => (
          <PlainTable
            label="Models"
            columns={[
              { id: 'name', title: 'Model' },
              { id: 'basis', title: 'Rests on' },
              { id: 'quality', title: 'Ranks right', isNumber: true },
              { id: 'since', title: 'In use since' },
            ]}
            rows={models.map((model) => ({
              id: idOf(model),
              cells: [
                <>
                  <button type="button" className={styles.open} onClick={() => show(idOf(model))}>
                    {words(model.name.replaceAll('-', ' '))}
                  </button>
                  <span className={styles.below}>{model.purpose}</span>
                </>,
                <Basis key="basis" of={model} />,
                model.card?.auc == null ? '–' : `${Math.round(model.card.auc * 100)} of 100`,
                <When key="since" at={model.registeredAt} />,
              ],
            }))}
          />
        )}
      </Tile>
      {opened && <ModelDrawer model={opened} onClose={close} />}
    </>
  );
}

function Basis({ of: { isPrior, trainedAt, card } }: { readonly of: Model }) {
  if (trainedAt) return <Pill tone="good">Your outcomes</Pill>;
  if (isPrior) return <Pill tone="warn">Judgement, too few outcomes</Pill>;
  return <Pill>{card ? 'Fixed weights' : 'Rules'}</Pill>;
}

const share = (value: number | null | undefined): string => (value == null ? '–' : `${Math.round(value * 100)}%`);
const three = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(3));

function ModelDrawer({ model, onClose }: { readonly model: Model; readonly onClose: () => void }) {
  const { card } = model;
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    ['Version', model.version],
    ['In use since', <When key="since" at={model.registeredAt} />],
    ['Trained', model.trainedAt ? <When key="trained" at={model.trainedAt} /> : 'Not on your own data'],
    ...(card
      ? ([
          ['Kind', card.family ? words(card.family) : 'Rules'],
          ['Outcomes known', counted(card.subjectCount, 'subject')],
          ['Learned from', `${counted(card.trainCount, 'row')}, tested on ${counted(card.testCount, 'later row')}`],
          ['Had the outcome', share(card.baseRate)],
          ['Ranks right', card.auc == null ? '–' : `${Math.round(card.auc * 100)} of 100 pairs; chance is 50`],
          ['Error (Brier)', `${three(card.brier)}; always guessing the share: ${three(card.baseRateBrier)}`],
        ] as const)
      : []),
  ];
  return (
    <Drawer title={words(model.name.replaceAll('-', ' '))} text={model.purpose} onClose={onClose}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!card && <p className={styles.part}>It has no weights: it counts and compares by rules.</p>}
      {card?.note && <p className={styles.part}>{card.note}</p>}
      {card && card.calibration.length > 0 && (
        <section className={styles.part}>
          <h3>Does a chance come true?</h3>
          <PlainTable
            label="Predicted and actual shares"
            columns={[
              { id: 'predicted', title: 'Predicted' },
              { id: 'actual', title: 'Came true', isNumber: true },
              { id: 'count', title: 'Rows', isNumber: true },
            ]}
            rows={card.calibration.map(({ predicted, actual, count }, index) => ({
              id: String(index),
              cells: [share(predicted), share(actual), Math.round(count).toLocaleString('en')],
            }))}
          />
        </section>
      )}
      {card && card.features.length > 0 && (
        <section className={styles.part}>
          <h3>What counts, the strongest first</h3>
          <PlainTable
            label="Features"
            columns={[
              { id: 'about', title: 'What it measures' },
              { id: 'weight', title: 'Weight', isNumber: true },
            ]}
            rows={card.features
              .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
              .map(({ name, about, weight }) => ({ id: name, cells: [about, weight.toFixed(2)] }))}
          />
        </section>
      )}
    </Drawer>
  );
}
