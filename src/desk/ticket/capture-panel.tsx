import { __ } from '@wordpress/i18n';
import type { Capture } from '../../contract/capture.ts';
import type { Message } from '../../contract/ticket.ts';
import { captureFacts } from './capture-facts.ts';
import { FactTable } from './fact-table.tsx';
import { PictureFigure } from './picture-figure.tsx';

interface Props {
	capture: Capture;
	messages: readonly Message[];
}

/** What the owner saw: the picture they sent with the first message, and the facts of the screen. */
export function CapturePanel( { capture, messages }: Props ) {
	const { first, more } = captureFacts( capture );
	const picture = messages[ 0 ]?.attachments.find(
		( { kind } ) => kind === 'picture'
	);
	return (
		<section className="deskside-panel" aria-labelledby="capture-title">
			<h3 id="capture-title">
				{ __( 'What the client saw', 'deskside' ) }
			</h3>
			{ picture && (
				<PictureFigure
					picture={ picture }
					field={ capture.field }
					title={ capture.screen.title }
				/>
			) }
			<FactTable
				caption={ __( 'The screen', 'deskside' ) }
				facts={ first }
			/>
			<details className="deskside-more">
				<summary>
					{ __( 'Browser, versions and selector', 'deskside' ) }
				</summary>
				<FactTable
					caption={ __( 'To reproduce it', 'deskside' ) }
					facts={ more }
				/>
			</details>
		</section>
	);
}
