import { freezeView } from './clone/freeze-view.ts';
import type { FreezeRun } from './clone/freeze-view.ts';
import { keepColumns } from './clone/keep-columns.ts';
import { notePlaces } from './clone/note-places.ts';
import { frozenPages } from './frozen-pages.ts';
import { createPartShower } from './masking/show-part.ts';
import { createTextMasker } from './masking/text-masker.ts';
import { maskViews } from './masking/mask-views.ts';
import { readNotices } from './screen/read-notices.ts';
import type { FreezeOptions, Frozen } from './types.ts';

/** Milliseconds of copying after which the rest of a very large page is left out, so that no task is longer than 200 ms. */
const COPY_BUDGET = 120;

/**
 * Copies the page as it stands and masks the copy. Synchronous; the live page is only read: no focus, no scrolling, no event, no
 * change of its elements. Pictures and style sheets are read later, by `paint`.
 */
export function freeze( doc: Document, options: FreezeOptions = {} ): Frozen {
	const run: FreezeRun = {
		views: [],
		pruners: [],
		pairs: new Map(),
		thinned: new Set(),
		budget: COPY_BUDGET,
	};
	frozenPages.add( doc );
	const masker = createTextMasker();
	const view = freezeView( doc, run );
	const places = notePlaces( run.pairs, view );
	const rules = options.rules ?? [];
	maskViews( run.views, rules, masker );
	keepColumns( run, masker.journal.has );
	const notices = readNotices( view.root, run.pairs, places );
	return {
		takenAt: new Date().toISOString(),
		width: view.width,
		height: view.height,
		ratio: view.window.devicePixelRatio || 1,
		title: masker.mask( doc.title ),
		partial: run.pruners.some( ( pruner ) => pruner.partial ),
		notices: notices.map( ( { notice } ) => notice ),
		noticeBoxes: notices.map( ( { box } ) => box ),
		places,
		parts: createPartShower( masker.journal ),
		masked: { ...masker.counts },
		maskText: ( text ) => masker.mask( text ),
		rules,
		view,
	};
}
