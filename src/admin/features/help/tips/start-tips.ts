import type { LauncherData } from '../../../../contract/site.ts';
import { callHelp } from './call-help.ts';
import { keepMarks } from './keep-marks.ts';
import { makePopover } from './make-popover.ts';
import { openPopover } from './open-popover.ts';
import { type PrintedTip, readPrintedTips } from './printed-tips.ts';
import { addTipsStyle } from './tips-style.ts';

/** Opens the panel, to read an article or to ask about a field. */
type OpenPanel = (
	opener: HTMLElement | null,
	wish: { article?: string; element?: Element }
) => void;

/**
 * Puts the "?" marks on a page.
 *
 * @param printed The element that PHP printed the tips into.
 * @return The undo: the page is then as if there had never been any.
 */
export function startTips(
	doc: Document,
	printed: HTMLElement,
	data: LauncherData,
	open: OpenPanel
): () => void {
	const read = readPrintedTips( printed );
	if ( ! read ) {
		return () => {};
	}
	const { tips, words } = read;
	let close: ( ( back: boolean ) => void ) | null = null;
	let shown: HTMLButtonElement | null = null;

	const show = ( tip: PrintedTip, mark: HTMLButtonElement ) => {
		const again = shown === mark;
		close?.( again );
		if ( again ) {
			return;
		}
		const leaveFor = ( wish: Parameters< OpenPanel >[ 1 ] ) => {
			close?.( false );
			open( mark, wish );
		};
		const box = makePopover( doc, tip, words, {
			onMore: () => leaveFor( { article: tip.article ?? '' } ),
			onAsk: () => {
				const element = doc.querySelector( tip.field );
				leaveFor( element ? { element } : {} );
			},
			onVote: ( helpful ) =>
				callHelp( data, '/help/votes', {
					kind: 'tip',
					target: tip.id,
					helpful,
					missing: '',
					screen: data.screen.id,
					field: tip.field,
				} ),
			onHide: () => {
				doc.documentElement.classList.add( 'deskside-no-tips' );
				close?.( false );
				callHelp( data, '/help/tips', { on: false } ).catch( () =>
					doc.documentElement.classList.remove( 'deskside-no-tips' )
				);
			},
			onClose: () => close?.( true ),
		} );
		shown = mark;
		close = openPopover( doc, mark, box, () => {
			shown = null;
			close = null;
		} );
	};

	const undoStyle = addTipsStyle( doc );
	const undoMarks = keepMarks( doc, {
		tips,
		label: words.mark,
		onPress: show,
	} );
	return () => {
		close?.( false );
		undoMarks();
		undoStyle();
	};
}
