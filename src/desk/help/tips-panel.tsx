import { Button, SearchControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import type { Agent } from '../../contract/desk.ts';
import { getHelpTips } from '../api/get-help-tips.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { PageButtons } from './page-buttons.tsx';
import { TipForm } from './tip-form.tsx';
import { TipLine } from './tip-line.tsx';
import { useSettled } from './use-settled.ts';

const NOWHERE = { screen: '', field: '', label: '' };

/** Every tip, by screen. */
export function TipsPanel( { agent }: { agent: Agent } ) {
	const [ words, setWords ] = useState( '' );
	const [ after, setAfter ] = useState< string | null >( null );
	const [ isNew, setNew ] = useState( false );
	const q = useSettled( words ).trim();
	const { reading, reload } = useRead( `help tips ${ q } ${ after }`, () =>
		getHelpTips( { q, after } )
	);
	return (
		<section className="deskside-panel" aria-labelledby="tips-title">
			<h3 id="tips-title">{ __( 'Tips', 'deskside' ) }</h3>
			{ isNew ? (
				<TipForm
					tip={ null }
					place={ NOWHERE }
					agent={ agent }
					onClose={ () => setNew( false ) }
					onWritten={ reload }
				/>
			) : (
				<div className="deskside-buttons">
					<Button variant="primary" onClick={ () => setNew( true ) }>
						{ __( 'Write a tip', 'deskside' ) }
					</Button>
				</div>
			) }
			<SearchControl
				__nextHasNoMarginBottom
				label={ __( 'Screen, field or words', 'deskside' ) }
				placeholder={ __( 'Screen, field or words', 'deskside' ) }
				value={ words }
				onChange={ ( value ) => {
					setWords( value );
					setAfter( null );
				} }
			/>
			{ reading.status !== 'here' ? (
				<ReadingNotice reading={ reading } onRetry={ reload } />
			) : (
				<>
					{ reading.value.tips.length === 0 && (
						<p role="status">
							{ __( 'Nothing found.', 'deskside' ) }
						</p>
					) }
					<ul className="deskside-suggestions">
						{ reading.value.tips.map( ( tip ) => (
							<li key={ tip.id }>
								<TipLine
									tip={ tip }
									agent={ agent }
									onChange={ reload }
								/>
							</li>
						) ) }
					</ul>
					<PageButtons
						after={ after }
						next={ reading.value.next }
						onTurn={ setAfter }
					/>
				</>
			) }
		</section>
	);
}
