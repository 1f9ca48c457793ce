import type { Route } from '../../http/app-instance.ts';
import { getDeskEvidence } from './get-desk-evidence.ts';
import { getDeskQuote } from './get-desk-quote.ts';
import { getDeskQuotes } from './get-desk-quotes.ts';
import { getEvidence } from './get-evidence.ts';
import { getQuote } from './get-quote.ts';
import { getQuotes } from './get-quotes.ts';
import { postApproval } from './post-approval.ts';
import { postAskToApprove } from './post-ask-to-approve.ts';
import { postFinding } from './post-finding.ts';
import { postQuestion } from './post-question.ts';
import { postQuote } from './post-quote.ts';
import { postRefusal } from './post-refusal.ts';
import { postRevision } from './post-revision.ts';
import { postSend } from './post-send.ts';
import { postWithdrawal } from './post-withdrawal.ts';
import { putDraft } from './put-draft.ts';

/** What a site may do with quotes: read, decide, ask. */
export const SITE_QUOTES: readonly Route[] = [
	getQuotes,
	getQuote,
	getEvidence,
	postApproval,
	postRefusal,
	postQuestion,
	postAskToApprove,
];

/** What an agent may do with quotes: all but decide. */
export const DESK_QUOTES: readonly Route[] = [
	getDeskQuotes,
	getDeskQuote,
	getDeskEvidence,
	postQuote,
	putDraft,
	postSend,
	postRevision,
	postWithdrawal,
	postFinding,
];
