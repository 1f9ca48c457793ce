import { __ } from '@wordpress/i18n';
import type { Agent } from '../../contract/desk.ts';
import { PageHead } from '../app/page-head.tsx';
import { hrefOf, type HelpTab } from '../app/route.ts';
import { ArticlesPanel } from './articles-panel.tsx';
import { SuggestionsPanel } from './suggestions-panel.tsx';
import { TipsPanel } from './tips-panel.tsx';

interface Props {
	tab: HelpTab;
	agent: Agent;
}

/** The texts that answer before anybody asks: what to write next, and all that is written. */
export function HelpPage( { tab, agent }: Props ) {
	return (
		<article className="deskside-ticket deskside-page">
			<PageHead title={ __( 'Help texts', 'deskside' ) }>
				<nav
					className="deskside-views"
					aria-label={ __( 'Help texts', 'deskside' ) }
				>
					{ tabs().map( ( [ name, path, label ] ) => (
						<a
							key={ name }
							href={ hrefOf( path ) }
							aria-current={ name === tab ? 'page' : undefined }
						>
							{ label }
						</a>
					) ) }
				</nav>
			</PageHead>
			{ tab === 'suggestions' && <SuggestionsPanel agent={ agent } /> }
			{ tab === 'articles' && <ArticlesPanel /> }
			{ tab === 'tips' && <TipsPanel agent={ agent } /> }
		</article>
	);
}

const tabs = (): [ HelpTab, string, string ][] => [
	[ 'suggestions', '/help', __( 'What to write next', 'deskside' ) ],
	[ 'articles', '/help/articles', __( 'Articles', 'deskside' ) ],
	[ 'tips', '/help/tips', __( 'Tips', 'deskside' ) ],
];
