import { interactions } from '../sources/interactions.ts';
import { competitorMentions, softwareMentions, topicMentions } from '../sources/mentions.ts';
import { type MetricDefinition, ofAccounts, ofInteractions, ofSource } from './definition.ts';

const owner = 'Product marketing';

/** What customers say about us and others. */
export const market: readonly MetricDefinition[] = [
  ...ofSource('Market', { source: competitorMentions, dimensions: [...ofAccounts, 'EMPLOYEE', 'COMPETITOR'] }, [
    {
      name: 'COMPETITOR_MENTIONS',
      title: 'Competitors named',
      unit: 'COUNT',
      formula: 'Interactions that name a competitor. Each counts once for each competitor, and once in total.',
      owner,
      sum: 'interactions',
    },
  ]),
  ...ofSource('Market', { source: softwareMentions, dimensions: [...ofAccounts, 'EMPLOYEE', 'SOFTWARE'] }, [
    {
      name: 'SOFTWARE_MENTIONS',
      title: 'Property software named',
      unit: 'COUNT',
      formula: 'Interactions that name property software. Each counts once for each software, and once in total.',
      owner,
      sum: 'interactions',
    },
  ]),
  ...ofSource('Market', { source: topicMentions, dimensions: [...ofAccounts, 'EMPLOYEE', 'TOPIC'] }, [
    {
      name: 'TOPIC_MENTIONS',
      title: 'Topics',
      unit: 'COUNT',
      formula: 'Interactions with a topic. Each counts once for each topic, and once in total.',
      owner,
      sum: 'interactions',
    },
  ]),
  ...ofSource('Market', { source: interactions, dimensions: ofInteractions }, [
    {
      name: 'OBJECTIONS',
      title: 'Objections',
      unit: 'COUNT',
      formula: 'Objections in interactions. What our people wrote, noted or said among each other is left out.',
      owner,
      sum: 'objections',
    },
    {
      name: 'PAIN_POINTS',
      title: 'Pain points',
      unit: 'COUNT',
      formula: 'Pain points in interactions. What our people wrote, noted or said among each other is left out.',
      owner,
      sum: 'pain_points',
    },
    {
      name: 'FEATURE_REQUESTS',
      title: 'Feature requests',
      unit: 'COUNT',
      formula:
        'Requests for features in interactions. What our people wrote, noted or said among each other is left out.',
      owner,
      sum: 'feature_requests',
    },
    {
      name: 'BUYING_SIGNALS',
      title: 'Buying signals',
      unit: 'COUNT',
      formula: 'Buying signals in interactions. What our people wrote, noted or said among each other is left out.',
      owner,
      sum: 'buying_signals',
    },
    {
      name: 'COMPLIANCE_FLAGS',
      title: 'Compliance flags',
      unit: 'COUNT',
      formula: 'Fair Housing and FDCPA flags in interactions, whoever spoke or wrote.',
      owner,
      sum: 'compliance_flags',
    },
  ]),
];
