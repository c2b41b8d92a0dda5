/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Palette($text: String!) {\n    accounts(first: 6, filter: { or: [{ name: { contains: $text } }, { domain: { contains: $text } }] }) {\n      nodes {\n        id\n        name\n        segment\n      }\n    }\n    contacts(first: 6, filter: { fullName: { contains: $text } }) {\n      nodes {\n        id\n        fullName\n        title\n        account {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.PaletteDocument,
    "\n  query Shell($range: MetricRange!) {\n    viewer {\n      ...ViewerMenu\n    }\n    metric(name: \"INTERACTIONS\", range: $range) {\n      timeZone\n    }\n  }\n": typeof types.ShellDocument,
    "\n  query Waiting @live(throttle: 500) {\n    alerts(first: 1, filter: { status: { eq: OPEN } }) {\n      totalCount\n    }\n  }\n": typeof types.WaitingDocument,
    "\n  fragment ViewerMenu on Viewer {\n    subject\n    tenant\n    roles\n    user {\n      name\n    }\n  }\n": typeof types.ViewerMenuFragmentDoc,
    "\n  query AccountHeader($id: ID!) @live(throttle: 1000) {\n    account(id: $id) {\n      id\n      name\n      ...AccountFacts\n      ...AccountScores\n    }\n  }\n": typeof types.AccountHeaderDocument,
    "\n  query AccountAlerts($id: ID!) @live {\n    account(id: $id) {\n      id\n      alerts(first: 20, filter: { status: { in: [OPEN, ACKNOWLEDGED] } }) {\n        totalCount\n        nodes {\n          id\n          ...AlertRow\n        }\n      }\n    }\n  }\n": typeof types.AccountAlertsDocument,
    "\n  query Conversation($id: ID!) {\n    conversationThread(id: $id) {\n      id\n      subject\n      type\n      typeReasons\n      summary\n      startedAt\n      endedAt\n      interactionCount\n      keyOutcomes\n      painPoints\n      recommendedFollowUps\n      why {\n        basis\n        detail\n        weight\n      }\n      interactions(first: 50) {\n        nodes {\n          __typename\n          id\n          kind\n          source\n          title\n          summary\n          occurredAt\n        }\n      }\n    }\n  }\n": typeof types.ConversationDocument,
    "\n  query AccountConversations($id: ID!, $first: Int!) {\n    account(id: $id) {\n      id\n      conversationThreads(first: $first) {\n        totalCount\n        nodes {\n          id\n          subject\n          type\n          endedAt\n          interactionCount\n          interactionCounts {\n            source\n            count\n          }\n        }\n      }\n    }\n  }\n": typeof types.AccountConversationsDocument,
    "\n  query AccountDeals($id: ID!, $first: Int!) {\n    account(id: $id) {\n      id\n      deals(first: $first) {\n        totalCount\n        nodes {\n          id\n          name\n          stage\n          status\n          closeDate\n          product\n          amount {\n            amount\n            currencyCode\n          }\n          owner {\n            id\n            fullName\n          }\n          successProbability {\n            shownValue\n            change7Days\n          }\n          stageHistory {\n            stage\n            changedAt\n          }\n        }\n      }\n    }\n  }\n": typeof types.AccountDealsDocument,
    "\n  fragment AccountFacts on Account {\n    domain\n    segment\n    region\n    propertyCount\n    unitCount\n    propertySoftware\n    lastInteractionAt\n    isSample\n    openPipeline {\n      amount\n      currencyCode\n    }\n    parent {\n      id\n      name\n    }\n    owner {\n      id\n      fullName\n    }\n    churned {\n      on\n      reason\n    }\n  }\n": typeof types.AccountFactsFragmentDoc,
    "\n  query AccountActions($id: ID!) {\n    account(id: $id) {\n      id\n      nextBestActions(first: 5) {\n        totalCount\n        nodes {\n          id\n          ...NextActionRow\n        }\n      }\n    }\n  }\n": typeof types.AccountActionsDocument,
    "\n  query AccountPeople($id: ID!, $first: Int!) {\n    account(id: $id) {\n      id\n      contacts(first: $first) {\n        totalCount\n        nodes {\n          id\n          fullName\n          title\n          primaryEmail\n          decisionRole\n          sentiment\n          lastInteractionAt\n          identities {\n            source\n          }\n        }\n      }\n    }\n  }\n": typeof types.AccountPeopleDocument,
    "\n  fragment ScoreReasons on Score {\n    value\n    shownValue\n    baseline\n    asOf\n    coverage\n    confidence\n    probability\n    interactions\n    enoughInteractions\n    model\n    modelVersion\n    rank\n    rankOf\n    change7Days\n    change30Days\n    override {\n      value\n      reason\n      until\n      createdBy\n    }\n    factors {\n      name\n      label\n      contribution\n      points\n      value\n      weight\n    }\n    history {\n      computedAt\n      value\n    }\n    whatChanged(days: 30) {\n      before\n      after\n      isOtherModel\n      changes {\n        name\n        label\n        change\n      }\n    }\n  }\n": typeof types.ScoreReasonsFragmentDoc,
    "\n  query ScoreReasons(\n    $id: ID!\n    $health: Boolean!\n    $churnRisk: Boolean!\n    $engagement: Boolean!\n    $satisfaction: Boolean!\n    $expansion: Boolean!\n  ) {\n    account(id: $id) {\n      id\n      name\n      health @include(if: $health) {\n        ...ScoreReasons\n      }\n      churnRisk @include(if: $churnRisk) {\n        ...ScoreReasons\n      }\n      engagement @include(if: $engagement) {\n        ...ScoreReasons\n      }\n      satisfaction @include(if: $satisfaction) {\n        ...ScoreReasons\n      }\n      expansion @include(if: $expansion) {\n        ...ScoreReasons\n      }\n    }\n  }\n": typeof types.ScoreReasonsDocument,
    "\n  fragment AccountScores on Account {\n    id\n    health {\n      shownValue\n      change7Days\n      confidence\n    }\n    churnRisk {\n      shownValue\n      change7Days\n      confidence\n    }\n    engagement {\n      shownValue\n      change7Days\n      confidence\n    }\n    satisfaction {\n      shownValue\n      change7Days\n      confidence\n    }\n    expansion {\n      shownValue\n      change7Days\n      confidence\n    }\n  }\n": typeof types.AccountScoresFragmentDoc,
    "\n  query AccountSimilar($id: ID!) {\n    account(id: $id) {\n      id\n      similarAccounts(first: 4) {\n        similarity\n        account {\n          id\n          name\n          segment\n          health {\n            shownValue\n          }\n        }\n      }\n    }\n  }\n": typeof types.AccountSimilarDocument,
    "\n  query TimelinePage($id: ID!, $first: Int!, $after: String, $filter: InteractionFilter) {\n    account(id: $id) {\n      id\n      timeline(first: $first, after: $after, filter: $filter) {\n        totalCount\n        nodes {\n          __typename\n          id\n          kind\n          source\n          title\n          summary\n          occurredAt\n          direction\n          sentiment\n          sentimentLabel\n          keyTopics\n          escalationRequired\n          participants {\n            displayName\n            side\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.TimelinePageDocument,
    "\n  subscription TimelineAdded($filter: InteractionAddedFilter) {\n    interactionAdded(filter: $filter) {\n      interactionId\n      kind\n    }\n  }\n": typeof types.TimelineAddedDocument,
    "\n  query AccountFilters {\n    segments: accountGroups(by: SEGMENT) {\n      groups {\n        key\n        count\n      }\n    }\n    regions: accountGroups(by: REGION) {\n      groups {\n        key\n        count\n      }\n    }\n    owners: accountGroups(by: OWNER) {\n      groups {\n        key\n        count\n        owner {\n          id\n          fullName\n        }\n      }\n    }\n  }\n": typeof types.AccountFiltersDocument,
    "\n  fragment AccountRow on Account {\n    id\n    name\n    domain\n    segment\n    region\n    unitCount\n    propertySoftware\n    openAlertCount\n    lastInteractionAt\n    annualRevenue {\n      amount\n      currencyCode\n    }\n    openPipeline {\n      amount\n      currencyCode\n    }\n    owner {\n      id\n      fullName\n    }\n    health {\n      shownValue\n      change7Days\n    }\n    churnRisk {\n      shownValue\n      change7Days\n    }\n  }\n": typeof types.AccountRowFragmentDoc,
    "\n  query Accounts($first: Int!, $after: String, $filter: AccountFilter, $orderBy: [AccountOrder!]) {\n    accounts(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...AccountRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AccountsDocument,
    "\n  query AccountsByRisk($first: Int!, $after: String, $filter: ChurnRiskFilter) {\n    churnRisks(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes {\n        account {\n          id\n          ...AccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AccountsByRiskDocument,
    "\n  query TodayAlerts @live {\n    alerts(\n      first: 50\n      filter: { status: { in: [OPEN, ACKNOWLEDGED] } }\n      orderBy: [{ field: SEVERITY, direction: DESC }, { field: LAST_SEEN_AT, direction: DESC }]\n    ) {\n      totalCount\n      nodes {\n        id\n        ...AlertRow\n      }\n    }\n  }\n": typeof types.TodayAlertsDocument,
    "\n  query TodayAtRisk {\n    churnRisks(first: 5) {\n      totalCount\n      nodes {\n        account {\n          id\n          name\n          owner {\n            id\n            fullName\n          }\n        }\n        reasons {\n          label\n        }\n        score {\n          shownValue\n          change7Days\n        }\n      }\n    }\n  }\n": typeof types.TodayAtRiskDocument,
    "\n  query TodayDeals {\n    deals(first: 50, filter: { status: { eq: OPEN } }, orderBy: [{ field: CLOSE_DATE, direction: ASC }]) {\n      totalCount\n      nodes {\n        id\n        name\n        stage\n        closeDate\n        amount {\n          amount\n          currencyCode\n        }\n        account {\n          id\n          name\n        }\n        successProbability {\n          shownValue\n          change7Days\n        }\n        alerts(first: 1, filter: { status: { in: [OPEN, ACKNOWLEDGED] } }) {\n          totalCount\n        }\n        nextBestActions(first: 1) {\n          totalCount\n          nodes {\n            kind\n          }\n        }\n      }\n    }\n  }\n": typeof types.TodayDealsDocument,
    "\n  fragment FigureMetric on MetricAnswer {\n    value\n    records\n    currencyCode\n    otherCurrencies\n    asOf\n    isComplete\n    counted {\n      to\n    }\n    comparison {\n      change\n      percent\n    }\n    series {\n      value\n    }\n    definition {\n      name\n      title\n      formula\n      unit\n    }\n  }\n": typeof types.FigureMetricFragmentDoc,
    "\n  query TodayFigures($range: MetricRange!, $compare: MetricComparedRange) {\n    pipeline: metric(name: \"PIPELINE\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    sentiment: metric(name: \"CALL_SENTIMENT\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    response: metric(name: \"RESPONSE_TIME\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    interactions: metric(name: \"INTERACTIONS\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    escalations: metric(name: \"ESCALATIONS\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n  }\n": typeof types.TodayFiguresDocument,
    "\n  query TodayActions @live(throttle: 1000) {\n    nextBestActions(first: 6) {\n      totalCount\n      nodes {\n        id\n        ...NextActionRow\n      }\n    }\n  }\n": typeof types.TodayActionsDocument,
    "\n  query TodayLooker {\n    viewer {\n      subject\n      tenant\n    }\n  }\n": typeof types.TodayLookerDocument,
    "\n  query TodaySince($since: DateTime!) {\n    alertGroups(by: SEVERITY, filter: { raisedAt: { gt: $since } }) {\n      count\n    }\n    interactionGroups(by: KIND, filter: { occurredAt: { gt: $since } }) {\n      count\n    }\n    dealGroups(by: STATUS, filter: { updatedAt: { gt: $since } }) {\n      count\n    }\n    contactGroups(by: DECISION_ROLE, filter: { createdAt: { gt: $since } }) {\n      count\n    }\n  }\n": typeof types.TodaySinceDocument,
    "\n  query TodaySources @live(throttle: 1000) {\n    crm: sourceSyncs(first: 20, filter: { source: { eq: CRM } }) {\n      ...LatestSyncs\n    }\n    gong: sourceSyncs(first: 20, filter: { source: { eq: GONG } }) {\n      ...LatestSyncs\n    }\n    hubspot: sourceSyncs(first: 20, filter: { source: { eq: HUBSPOT } }) {\n      ...LatestSyncs\n    }\n    salesforce: sourceSyncs(first: 20, filter: { source: { eq: SALESFORCE } }) {\n      ...LatestSyncs\n    }\n    slack: sourceSyncs(first: 20, filter: { source: { eq: SLACK } }) {\n      ...LatestSyncs\n    }\n  }\n": typeof types.TodaySourcesDocument,
    "\n  fragment LatestSyncs on SourceSyncConnection {\n    nodes {\n      id\n      source\n      name\n      state\n      startedAt\n      finishedAt\n      inserted\n      changed\n      unchanged\n      refused\n      error\n    }\n  }\n": typeof types.LatestSyncsFragmentDoc,
    "\n  fragment AlertRow on Alert {\n    id\n    version\n    title\n    message\n    kind\n    severity\n    status\n    raisedAt\n    lastSeenAt\n    occurrences\n    account {\n      id\n      name\n    }\n    assignee {\n      id\n      fullName\n    }\n    evidence {\n      occurredAt\n      text\n    }\n  }\n": typeof types.AlertRowFragmentDoc,
    "\n  query Assignees {\n    employees(first: 50, filter: { active: { eq: true } }) {\n      nodes {\n        id\n        fullName\n        title\n      }\n    }\n  }\n": typeof types.AssigneesDocument,
    "\n  mutation AcknowledgeAlert($id: ID!, $version: Int) {\n    done: alertAcknowledge(id: $id, expectedVersion: $version) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.AcknowledgeAlertDocument,
    "\n  mutation SnoozeAlert($id: ID!, $version: Int, $until: DateTime!) {\n    done: alertSnooze(id: $id, expectedVersion: $version, until: $until) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.SnoozeAlertDocument,
    "\n  mutation ResolveAlert($id: ID!, $version: Int) {\n    done: alertResolve(id: $id, expectedVersion: $version) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ResolveAlertDocument,
    "\n  mutation ReopenAlert($id: ID!) {\n    done: alertReopen(id: $id) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ReopenAlertDocument,
    "\n  mutation AssignAlert($id: ID!, $employeeId: ID) {\n    done: alertAssign(id: $id, employeeId: $employeeId) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.AssignAlertDocument,
    "\n  fragment AlertState on Alert {\n    id\n    status\n    version\n    acknowledgedAt\n    snoozedUntil\n    resolvedAt\n    assignee {\n      id\n      fullName\n    }\n  }\n": typeof types.AlertStateFragmentDoc,
    "\n  fragment NextActionRow on NextBestAction {\n    id\n    kind\n    title\n    dueDate\n    priority\n    why\n    account {\n      id\n      name\n    }\n    owner {\n      id\n      fullName\n    }\n  }\n": typeof types.NextActionRowFragmentDoc,
};
const documents: Documents = {
    "\n  query Palette($text: String!) {\n    accounts(first: 6, filter: { or: [{ name: { contains: $text } }, { domain: { contains: $text } }] }) {\n      nodes {\n        id\n        name\n        segment\n      }\n    }\n    contacts(first: 6, filter: { fullName: { contains: $text } }) {\n      nodes {\n        id\n        fullName\n        title\n        account {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.PaletteDocument,
    "\n  query Shell($range: MetricRange!) {\n    viewer {\n      ...ViewerMenu\n    }\n    metric(name: \"INTERACTIONS\", range: $range) {\n      timeZone\n    }\n  }\n": types.ShellDocument,
    "\n  query Waiting @live(throttle: 500) {\n    alerts(first: 1, filter: { status: { eq: OPEN } }) {\n      totalCount\n    }\n  }\n": types.WaitingDocument,
    "\n  fragment ViewerMenu on Viewer {\n    subject\n    tenant\n    roles\n    user {\n      name\n    }\n  }\n": types.ViewerMenuFragmentDoc,
    "\n  query AccountHeader($id: ID!) @live(throttle: 1000) {\n    account(id: $id) {\n      id\n      name\n      ...AccountFacts\n      ...AccountScores\n    }\n  }\n": types.AccountHeaderDocument,
    "\n  query AccountAlerts($id: ID!) @live {\n    account(id: $id) {\n      id\n      alerts(first: 20, filter: { status: { in: [OPEN, ACKNOWLEDGED] } }) {\n        totalCount\n        nodes {\n          id\n          ...AlertRow\n        }\n      }\n    }\n  }\n": types.AccountAlertsDocument,
    "\n  query Conversation($id: ID!) {\n    conversationThread(id: $id) {\n      id\n      subject\n      type\n      typeReasons\n      summary\n      startedAt\n      endedAt\n      interactionCount\n      keyOutcomes\n      painPoints\n      recommendedFollowUps\n      why {\n        basis\n        detail\n        weight\n      }\n      interactions(first: 50) {\n        nodes {\n          __typename\n          id\n          kind\n          source\n          title\n          summary\n          occurredAt\n        }\n      }\n    }\n  }\n": types.ConversationDocument,
    "\n  query AccountConversations($id: ID!, $first: Int!) {\n    account(id: $id) {\n      id\n      conversationThreads(first: $first) {\n        totalCount\n        nodes {\n          id\n          subject\n          type\n          endedAt\n          interactionCount\n          interactionCounts {\n            source\n            count\n          }\n        }\n      }\n    }\n  }\n": types.AccountConversationsDocument,
    "\n  query AccountDeals($id: ID!, $first: Int!) {\n    account(id: $id) {\n      id\n      deals(first: $first) {\n        totalCount\n        nodes {\n          id\n          name\n          stage\n          status\n          closeDate\n          product\n          amount {\n            amount\n            currencyCode\n          }\n          owner {\n            id\n            fullName\n          }\n          successProbability {\n            shownValue\n            change7Days\n          }\n          stageHistory {\n            stage\n            changedAt\n          }\n        }\n      }\n    }\n  }\n": types.AccountDealsDocument,
    "\n  fragment AccountFacts on Account {\n    domain\n    segment\n    region\n    propertyCount\n    unitCount\n    propertySoftware\n    lastInteractionAt\n    isSample\n    openPipeline {\n      amount\n      currencyCode\n    }\n    parent {\n      id\n      name\n    }\n    owner {\n      id\n      fullName\n    }\n    churned {\n      on\n      reason\n    }\n  }\n": types.AccountFactsFragmentDoc,
    "\n  query AccountActions($id: ID!) {\n    account(id: $id) {\n      id\n      nextBestActions(first: 5) {\n        totalCount\n        nodes {\n          id\n          ...NextActionRow\n        }\n      }\n    }\n  }\n": types.AccountActionsDocument,
    "\n  query AccountPeople($id: ID!, $first: Int!) {\n    account(id: $id) {\n      id\n      contacts(first: $first) {\n        totalCount\n        nodes {\n          id\n          fullName\n          title\n          primaryEmail\n          decisionRole\n          sentiment\n          lastInteractionAt\n          identities {\n            source\n          }\n        }\n      }\n    }\n  }\n": types.AccountPeopleDocument,
    "\n  fragment ScoreReasons on Score {\n    value\n    shownValue\n    baseline\n    asOf\n    coverage\n    confidence\n    probability\n    interactions\n    enoughInteractions\n    model\n    modelVersion\n    rank\n    rankOf\n    change7Days\n    change30Days\n    override {\n      value\n      reason\n      until\n      createdBy\n    }\n    factors {\n      name\n      label\n      contribution\n      points\n      value\n      weight\n    }\n    history {\n      computedAt\n      value\n    }\n    whatChanged(days: 30) {\n      before\n      after\n      isOtherModel\n      changes {\n        name\n        label\n        change\n      }\n    }\n  }\n": types.ScoreReasonsFragmentDoc,
    "\n  query ScoreReasons(\n    $id: ID!\n    $health: Boolean!\n    $churnRisk: Boolean!\n    $engagement: Boolean!\n    $satisfaction: Boolean!\n    $expansion: Boolean!\n  ) {\n    account(id: $id) {\n      id\n      name\n      health @include(if: $health) {\n        ...ScoreReasons\n      }\n      churnRisk @include(if: $churnRisk) {\n        ...ScoreReasons\n      }\n      engagement @include(if: $engagement) {\n        ...ScoreReasons\n      }\n      satisfaction @include(if: $satisfaction) {\n        ...ScoreReasons\n      }\n      expansion @include(if: $expansion) {\n        ...ScoreReasons\n      }\n    }\n  }\n": types.ScoreReasonsDocument,
    "\n  fragment AccountScores on Account {\n    id\n    health {\n      shownValue\n      change7Days\n      confidence\n    }\n    churnRisk {\n      shownValue\n      change7Days\n      confidence\n    }\n    engagement {\n      shownValue\n      change7Days\n      confidence\n    }\n    satisfaction {\n      shownValue\n      change7Days\n      confidence\n    }\n    expansion {\n      shownValue\n      change7Days\n      confidence\n    }\n  }\n": types.AccountScoresFragmentDoc,
    "\n  query AccountSimilar($id: ID!) {\n    account(id: $id) {\n      id\n      similarAccounts(first: 4) {\n        similarity\n        account {\n          id\n          name\n          segment\n          health {\n            shownValue\n          }\n        }\n      }\n    }\n  }\n": types.AccountSimilarDocument,
    "\n  query TimelinePage($id: ID!, $first: Int!, $after: String, $filter: InteractionFilter) {\n    account(id: $id) {\n      id\n      timeline(first: $first, after: $after, filter: $filter) {\n        totalCount\n        nodes {\n          __typename\n          id\n          kind\n          source\n          title\n          summary\n          occurredAt\n          direction\n          sentiment\n          sentimentLabel\n          keyTopics\n          escalationRequired\n          participants {\n            displayName\n            side\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.TimelinePageDocument,
    "\n  subscription TimelineAdded($filter: InteractionAddedFilter) {\n    interactionAdded(filter: $filter) {\n      interactionId\n      kind\n    }\n  }\n": types.TimelineAddedDocument,
    "\n  query AccountFilters {\n    segments: accountGroups(by: SEGMENT) {\n      groups {\n        key\n        count\n      }\n    }\n    regions: accountGroups(by: REGION) {\n      groups {\n        key\n        count\n      }\n    }\n    owners: accountGroups(by: OWNER) {\n      groups {\n        key\n        count\n        owner {\n          id\n          fullName\n        }\n      }\n    }\n  }\n": types.AccountFiltersDocument,
    "\n  fragment AccountRow on Account {\n    id\n    name\n    domain\n    segment\n    region\n    unitCount\n    propertySoftware\n    openAlertCount\n    lastInteractionAt\n    annualRevenue {\n      amount\n      currencyCode\n    }\n    openPipeline {\n      amount\n      currencyCode\n    }\n    owner {\n      id\n      fullName\n    }\n    health {\n      shownValue\n      change7Days\n    }\n    churnRisk {\n      shownValue\n      change7Days\n    }\n  }\n": types.AccountRowFragmentDoc,
    "\n  query Accounts($first: Int!, $after: String, $filter: AccountFilter, $orderBy: [AccountOrder!]) {\n    accounts(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...AccountRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AccountsDocument,
    "\n  query AccountsByRisk($first: Int!, $after: String, $filter: ChurnRiskFilter) {\n    churnRisks(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes {\n        account {\n          id\n          ...AccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AccountsByRiskDocument,
    "\n  query TodayAlerts @live {\n    alerts(\n      first: 50\n      filter: { status: { in: [OPEN, ACKNOWLEDGED] } }\n      orderBy: [{ field: SEVERITY, direction: DESC }, { field: LAST_SEEN_AT, direction: DESC }]\n    ) {\n      totalCount\n      nodes {\n        id\n        ...AlertRow\n      }\n    }\n  }\n": types.TodayAlertsDocument,
    "\n  query TodayAtRisk {\n    churnRisks(first: 5) {\n      totalCount\n      nodes {\n        account {\n          id\n          name\n          owner {\n            id\n            fullName\n          }\n        }\n        reasons {\n          label\n        }\n        score {\n          shownValue\n          change7Days\n        }\n      }\n    }\n  }\n": types.TodayAtRiskDocument,
    "\n  query TodayDeals {\n    deals(first: 50, filter: { status: { eq: OPEN } }, orderBy: [{ field: CLOSE_DATE, direction: ASC }]) {\n      totalCount\n      nodes {\n        id\n        name\n        stage\n        closeDate\n        amount {\n          amount\n          currencyCode\n        }\n        account {\n          id\n          name\n        }\n        successProbability {\n          shownValue\n          change7Days\n        }\n        alerts(first: 1, filter: { status: { in: [OPEN, ACKNOWLEDGED] } }) {\n          totalCount\n        }\n        nextBestActions(first: 1) {\n          totalCount\n          nodes {\n            kind\n          }\n        }\n      }\n    }\n  }\n": types.TodayDealsDocument,
    "\n  fragment FigureMetric on MetricAnswer {\n    value\n    records\n    currencyCode\n    otherCurrencies\n    asOf\n    isComplete\n    counted {\n      to\n    }\n    comparison {\n      change\n      percent\n    }\n    series {\n      value\n    }\n    definition {\n      name\n      title\n      formula\n      unit\n    }\n  }\n": types.FigureMetricFragmentDoc,
    "\n  query TodayFigures($range: MetricRange!, $compare: MetricComparedRange) {\n    pipeline: metric(name: \"PIPELINE\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    sentiment: metric(name: \"CALL_SENTIMENT\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    response: metric(name: \"RESPONSE_TIME\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    interactions: metric(name: \"INTERACTIONS\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    escalations: metric(name: \"ESCALATIONS\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n  }\n": types.TodayFiguresDocument,
    "\n  query TodayActions @live(throttle: 1000) {\n    nextBestActions(first: 6) {\n      totalCount\n      nodes {\n        id\n        ...NextActionRow\n      }\n    }\n  }\n": types.TodayActionsDocument,
    "\n  query TodayLooker {\n    viewer {\n      subject\n      tenant\n    }\n  }\n": types.TodayLookerDocument,
    "\n  query TodaySince($since: DateTime!) {\n    alertGroups(by: SEVERITY, filter: { raisedAt: { gt: $since } }) {\n      count\n    }\n    interactionGroups(by: KIND, filter: { occurredAt: { gt: $since } }) {\n      count\n    }\n    dealGroups(by: STATUS, filter: { updatedAt: { gt: $since } }) {\n      count\n    }\n    contactGroups(by: DECISION_ROLE, filter: { createdAt: { gt: $since } }) {\n      count\n    }\n  }\n": types.TodaySinceDocument,
    "\n  query TodaySources @live(throttle: 1000) {\n    crm: sourceSyncs(first: 20, filter: { source: { eq: CRM } }) {\n      ...LatestSyncs\n    }\n    gong: sourceSyncs(first: 20, filter: { source: { eq: GONG } }) {\n      ...LatestSyncs\n    }\n    hubspot: sourceSyncs(first: 20, filter: { source: { eq: HUBSPOT } }) {\n      ...LatestSyncs\n    }\n    salesforce: sourceSyncs(first: 20, filter: { source: { eq: SALESFORCE } }) {\n      ...LatestSyncs\n    }\n    slack: sourceSyncs(first: 20, filter: { source: { eq: SLACK } }) {\n      ...LatestSyncs\n    }\n  }\n": types.TodaySourcesDocument,
    "\n  fragment LatestSyncs on SourceSyncConnection {\n    nodes {\n      id\n      source\n      name\n      state\n      startedAt\n      finishedAt\n      inserted\n      changed\n      unchanged\n      refused\n      error\n    }\n  }\n": types.LatestSyncsFragmentDoc,
    "\n  fragment AlertRow on Alert {\n    id\n    version\n    title\n    message\n    kind\n    severity\n    status\n    raisedAt\n    lastSeenAt\n    occurrences\n    account {\n      id\n      name\n    }\n    assignee {\n      id\n      fullName\n    }\n    evidence {\n      occurredAt\n      text\n    }\n  }\n": types.AlertRowFragmentDoc,
    "\n  query Assignees {\n    employees(first: 50, filter: { active: { eq: true } }) {\n      nodes {\n        id\n        fullName\n        title\n      }\n    }\n  }\n": types.AssigneesDocument,
    "\n  mutation AcknowledgeAlert($id: ID!, $version: Int) {\n    done: alertAcknowledge(id: $id, expectedVersion: $version) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.AcknowledgeAlertDocument,
    "\n  mutation SnoozeAlert($id: ID!, $version: Int, $until: DateTime!) {\n    done: alertSnooze(id: $id, expectedVersion: $version, until: $until) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.SnoozeAlertDocument,
    "\n  mutation ResolveAlert($id: ID!, $version: Int) {\n    done: alertResolve(id: $id, expectedVersion: $version) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ResolveAlertDocument,
    "\n  mutation ReopenAlert($id: ID!) {\n    done: alertReopen(id: $id) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ReopenAlertDocument,
    "\n  mutation AssignAlert($id: ID!, $employeeId: ID) {\n    done: alertAssign(id: $id, employeeId: $employeeId) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.AssignAlertDocument,
    "\n  fragment AlertState on Alert {\n    id\n    status\n    version\n    acknowledgedAt\n    snoozedUntil\n    resolvedAt\n    assignee {\n      id\n      fullName\n    }\n  }\n": types.AlertStateFragmentDoc,
    "\n  fragment NextActionRow on NextBestAction {\n    id\n    kind\n    title\n    dueDate\n    priority\n    why\n    account {\n      id\n      name\n    }\n    owner {\n      id\n      fullName\n    }\n  }\n": types.NextActionRowFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Palette($text: String!) {\n    accounts(first: 6, filter: { or: [{ name: { contains: $text } }, { domain: { contains: $text } }] }) {\n      nodes {\n        id\n        name\n        segment\n      }\n    }\n    contacts(first: 6, filter: { fullName: { contains: $text } }) {\n      nodes {\n        id\n        fullName\n        title\n        account {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PaletteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell($range: MetricRange!) {\n    viewer {\n      ...ViewerMenu\n    }\n    metric(name: \"INTERACTIONS\", range: $range) {\n      timeZone\n    }\n  }\n"): typeof import('./graphql').ShellDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Waiting @live(throttle: 500) {\n    alerts(first: 1, filter: { status: { eq: OPEN } }) {\n      totalCount\n    }\n  }\n"): typeof import('./graphql').WaitingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ViewerMenu on Viewer {\n    subject\n    tenant\n    roles\n    user {\n      name\n    }\n  }\n"): typeof import('./graphql').ViewerMenuFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountHeader($id: ID!) @live(throttle: 1000) {\n    account(id: $id) {\n      id\n      name\n      ...AccountFacts\n      ...AccountScores\n    }\n  }\n"): typeof import('./graphql').AccountHeaderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountAlerts($id: ID!) @live {\n    account(id: $id) {\n      id\n      alerts(first: 20, filter: { status: { in: [OPEN, ACKNOWLEDGED] } }) {\n        totalCount\n        nodes {\n          id\n          ...AlertRow\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AccountAlertsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversation($id: ID!) {\n    conversationThread(id: $id) {\n      id\n      subject\n      type\n      typeReasons\n      summary\n      startedAt\n      endedAt\n      interactionCount\n      keyOutcomes\n      painPoints\n      recommendedFollowUps\n      why {\n        basis\n        detail\n        weight\n      }\n      interactions(first: 50) {\n        nodes {\n          __typename\n          id\n          kind\n          source\n          title\n          summary\n          occurredAt\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ConversationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountConversations($id: ID!, $first: Int!) {\n    account(id: $id) {\n      id\n      conversationThreads(first: $first) {\n        totalCount\n        nodes {\n          id\n          subject\n          type\n          endedAt\n          interactionCount\n          interactionCounts {\n            source\n            count\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AccountConversationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountDeals($id: ID!, $first: Int!) {\n    account(id: $id) {\n      id\n      deals(first: $first) {\n        totalCount\n        nodes {\n          id\n          name\n          stage\n          status\n          closeDate\n          product\n          amount {\n            amount\n            currencyCode\n          }\n          owner {\n            id\n            fullName\n          }\n          successProbability {\n            shownValue\n            change7Days\n          }\n          stageHistory {\n            stage\n            changedAt\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AccountDealsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountFacts on Account {\n    domain\n    segment\n    region\n    propertyCount\n    unitCount\n    propertySoftware\n    lastInteractionAt\n    isSample\n    openPipeline {\n      amount\n      currencyCode\n    }\n    parent {\n      id\n      name\n    }\n    owner {\n      id\n      fullName\n    }\n    churned {\n      on\n      reason\n    }\n  }\n"): typeof import('./graphql').AccountFactsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountActions($id: ID!) {\n    account(id: $id) {\n      id\n      nextBestActions(first: 5) {\n        totalCount\n        nodes {\n          id\n          ...NextActionRow\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AccountActionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountPeople($id: ID!, $first: Int!) {\n    account(id: $id) {\n      id\n      contacts(first: $first) {\n        totalCount\n        nodes {\n          id\n          fullName\n          title\n          primaryEmail\n          decisionRole\n          sentiment\n          lastInteractionAt\n          identities {\n            source\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AccountPeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ScoreReasons on Score {\n    value\n    shownValue\n    baseline\n    asOf\n    coverage\n    confidence\n    probability\n    interactions\n    enoughInteractions\n    model\n    modelVersion\n    rank\n    rankOf\n    change7Days\n    change30Days\n    override {\n      value\n      reason\n      until\n      createdBy\n    }\n    factors {\n      name\n      label\n      contribution\n      points\n      value\n      weight\n    }\n    history {\n      computedAt\n      value\n    }\n    whatChanged(days: 30) {\n      before\n      after\n      isOtherModel\n      changes {\n        name\n        label\n        change\n      }\n    }\n  }\n"): typeof import('./graphql').ScoreReasonsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ScoreReasons(\n    $id: ID!\n    $health: Boolean!\n    $churnRisk: Boolean!\n    $engagement: Boolean!\n    $satisfaction: Boolean!\n    $expansion: Boolean!\n  ) {\n    account(id: $id) {\n      id\n      name\n      health @include(if: $health) {\n        ...ScoreReasons\n      }\n      churnRisk @include(if: $churnRisk) {\n        ...ScoreReasons\n      }\n      engagement @include(if: $engagement) {\n        ...ScoreReasons\n      }\n      satisfaction @include(if: $satisfaction) {\n        ...ScoreReasons\n      }\n      expansion @include(if: $expansion) {\n        ...ScoreReasons\n      }\n    }\n  }\n"): typeof import('./graphql').ScoreReasonsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountScores on Account {\n    id\n    health {\n      shownValue\n      change7Days\n      confidence\n    }\n    churnRisk {\n      shownValue\n      change7Days\n      confidence\n    }\n    engagement {\n      shownValue\n      change7Days\n      confidence\n    }\n    satisfaction {\n      shownValue\n      change7Days\n      confidence\n    }\n    expansion {\n      shownValue\n      change7Days\n      confidence\n    }\n  }\n"): typeof import('./graphql').AccountScoresFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountSimilar($id: ID!) {\n    account(id: $id) {\n      id\n      similarAccounts(first: 4) {\n        similarity\n        account {\n          id\n          name\n          segment\n          health {\n            shownValue\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AccountSimilarDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TimelinePage($id: ID!, $first: Int!, $after: String, $filter: InteractionFilter) {\n    account(id: $id) {\n      id\n      timeline(first: $first, after: $after, filter: $filter) {\n        totalCount\n        nodes {\n          __typename\n          id\n          kind\n          source\n          title\n          summary\n          occurredAt\n          direction\n          sentiment\n          sentimentLabel\n          keyTopics\n          escalationRequired\n          participants {\n            displayName\n            side\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').TimelinePageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TimelineAdded($filter: InteractionAddedFilter) {\n    interactionAdded(filter: $filter) {\n      interactionId\n      kind\n    }\n  }\n"): typeof import('./graphql').TimelineAddedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountFilters {\n    segments: accountGroups(by: SEGMENT) {\n      groups {\n        key\n        count\n      }\n    }\n    regions: accountGroups(by: REGION) {\n      groups {\n        key\n        count\n      }\n    }\n    owners: accountGroups(by: OWNER) {\n      groups {\n        key\n        count\n        owner {\n          id\n          fullName\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AccountFiltersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountRow on Account {\n    id\n    name\n    domain\n    segment\n    region\n    unitCount\n    propertySoftware\n    openAlertCount\n    lastInteractionAt\n    annualRevenue {\n      amount\n      currencyCode\n    }\n    openPipeline {\n      amount\n      currencyCode\n    }\n    owner {\n      id\n      fullName\n    }\n    health {\n      shownValue\n      change7Days\n    }\n    churnRisk {\n      shownValue\n      change7Days\n    }\n  }\n"): typeof import('./graphql').AccountRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Accounts($first: Int!, $after: String, $filter: AccountFilter, $orderBy: [AccountOrder!]) {\n    accounts(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...AccountRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').AccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountsByRisk($first: Int!, $after: String, $filter: ChurnRiskFilter) {\n    churnRisks(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes {\n        account {\n          id\n          ...AccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').AccountsByRiskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodayAlerts @live {\n    alerts(\n      first: 50\n      filter: { status: { in: [OPEN, ACKNOWLEDGED] } }\n      orderBy: [{ field: SEVERITY, direction: DESC }, { field: LAST_SEEN_AT, direction: DESC }]\n    ) {\n      totalCount\n      nodes {\n        id\n        ...AlertRow\n      }\n    }\n  }\n"): typeof import('./graphql').TodayAlertsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodayAtRisk {\n    churnRisks(first: 5) {\n      totalCount\n      nodes {\n        account {\n          id\n          name\n          owner {\n            id\n            fullName\n          }\n        }\n        reasons {\n          label\n        }\n        score {\n          shownValue\n          change7Days\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').TodayAtRiskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodayDeals {\n    deals(first: 50, filter: { status: { eq: OPEN } }, orderBy: [{ field: CLOSE_DATE, direction: ASC }]) {\n      totalCount\n      nodes {\n        id\n        name\n        stage\n        closeDate\n        amount {\n          amount\n          currencyCode\n        }\n        account {\n          id\n          name\n        }\n        successProbability {\n          shownValue\n          change7Days\n        }\n        alerts(first: 1, filter: { status: { in: [OPEN, ACKNOWLEDGED] } }) {\n          totalCount\n        }\n        nextBestActions(first: 1) {\n          totalCount\n          nodes {\n            kind\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').TodayDealsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FigureMetric on MetricAnswer {\n    value\n    records\n    currencyCode\n    otherCurrencies\n    asOf\n    isComplete\n    counted {\n      to\n    }\n    comparison {\n      change\n      percent\n    }\n    series {\n      value\n    }\n    definition {\n      name\n      title\n      formula\n      unit\n    }\n  }\n"): typeof import('./graphql').FigureMetricFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodayFigures($range: MetricRange!, $compare: MetricComparedRange) {\n    pipeline: metric(name: \"PIPELINE\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    sentiment: metric(name: \"CALL_SENTIMENT\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    response: metric(name: \"RESPONSE_TIME\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    interactions: metric(name: \"INTERACTIONS\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n    escalations: metric(name: \"ESCALATIONS\", range: $range, compare: $compare) {\n      ...FigureMetric\n    }\n  }\n"): typeof import('./graphql').TodayFiguresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodayActions @live(throttle: 1000) {\n    nextBestActions(first: 6) {\n      totalCount\n      nodes {\n        id\n        ...NextActionRow\n      }\n    }\n  }\n"): typeof import('./graphql').TodayActionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodayLooker {\n    viewer {\n      subject\n      tenant\n    }\n  }\n"): typeof import('./graphql').TodayLookerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodaySince($since: DateTime!) {\n    alertGroups(by: SEVERITY, filter: { raisedAt: { gt: $since } }) {\n      count\n    }\n    interactionGroups(by: KIND, filter: { occurredAt: { gt: $since } }) {\n      count\n    }\n    dealGroups(by: STATUS, filter: { updatedAt: { gt: $since } }) {\n      count\n    }\n    contactGroups(by: DECISION_ROLE, filter: { createdAt: { gt: $since } }) {\n      count\n    }\n  }\n"): typeof import('./graphql').TodaySinceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodaySources @live(throttle: 1000) {\n    crm: sourceSyncs(first: 20, filter: { source: { eq: CRM } }) {\n      ...LatestSyncs\n    }\n    gong: sourceSyncs(first: 20, filter: { source: { eq: GONG } }) {\n      ...LatestSyncs\n    }\n    hubspot: sourceSyncs(first: 20, filter: { source: { eq: HUBSPOT } }) {\n      ...LatestSyncs\n    }\n    salesforce: sourceSyncs(first: 20, filter: { source: { eq: SALESFORCE } }) {\n      ...LatestSyncs\n    }\n    slack: sourceSyncs(first: 20, filter: { source: { eq: SLACK } }) {\n      ...LatestSyncs\n    }\n  }\n"): typeof import('./graphql').TodaySourcesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LatestSyncs on SourceSyncConnection {\n    nodes {\n      id\n      source\n      name\n      state\n      startedAt\n      finishedAt\n      inserted\n      changed\n      unchanged\n      refused\n      error\n    }\n  }\n"): typeof import('./graphql').LatestSyncsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AlertRow on Alert {\n    id\n    version\n    title\n    message\n    kind\n    severity\n    status\n    raisedAt\n    lastSeenAt\n    occurrences\n    account {\n      id\n      name\n    }\n    assignee {\n      id\n      fullName\n    }\n    evidence {\n      occurredAt\n      text\n    }\n  }\n"): typeof import('./graphql').AlertRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Assignees {\n    employees(first: 50, filter: { active: { eq: true } }) {\n      nodes {\n        id\n        fullName\n        title\n      }\n    }\n  }\n"): typeof import('./graphql').AssigneesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeAlert($id: ID!, $version: Int) {\n    done: alertAcknowledge(id: $id, expectedVersion: $version) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').AcknowledgeAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SnoozeAlert($id: ID!, $version: Int, $until: DateTime!) {\n    done: alertSnooze(id: $id, expectedVersion: $version, until: $until) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').SnoozeAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveAlert($id: ID!, $version: Int) {\n    done: alertResolve(id: $id, expectedVersion: $version) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').ResolveAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenAlert($id: ID!) {\n    done: alertReopen(id: $id) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').ReopenAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignAlert($id: ID!, $employeeId: ID) {\n    done: alertAssign(id: $id, employeeId: $employeeId) {\n      alert {\n        ...AlertState\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').AssignAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AlertState on Alert {\n    id\n    status\n    version\n    acknowledgedAt\n    snoozedUntil\n    resolvedAt\n    assignee {\n      id\n      fullName\n    }\n  }\n"): typeof import('./graphql').AlertStateFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NextActionRow on NextBestAction {\n    id\n    kind\n    title\n    dueDate\n    priority\n    why\n    account {\n      id\n      name\n    }\n    owner {\n      id\n      fullName\n    }\n  }\n"): typeof import('./graphql').NextActionRowFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
